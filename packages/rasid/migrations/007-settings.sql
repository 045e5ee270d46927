-- What does not say where it was is filed where its report's news took place: all accounts are filed anew by what next
-- writes to the archive (src/4-archive/refile.ts). Which of them are one incident is said anew by `rasid relink`.
delete from link_key;
