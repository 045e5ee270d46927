-- Search by words: the folded words of each incident, each once, beside its line, and every word that any incident has,
-- so that part of a word finds the whole ones. Marks are named one by one: what a letter is depends on a server's locale.
create table incident_words (
  incident text primary key references incident (id),
  words text[] not null
);
insert into incident_words (incident, words)
  select i.id, array(select distinct left(w, 100)
    from regexp_split_to_table(i.words, '[\s،؛؟٪٫٬۔!"#$%&''()*+,./:;<=>?@\\^_`{|}~«»‹›“”‘’…–—\[\]-]+') as w where w <> '' order by 1)
  from incident i where i.words is not null;
create index incident_words_words on incident_words using gin (words);

create table word (
  word text primary key
);
insert into word (word) select distinct unnest(words) from incident_words;

alter table incident drop column words;
