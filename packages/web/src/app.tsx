import { lazy, Suspense } from "react";
import { Link, NavLink, Route, Routes } from "react-router";
import { THEMES, useLanguage } from "./language.js";
import { Away } from "./parts/away.js";
import { IncidentsView } from "./views/incidents.js";
import { Waiting } from "./parts/state.js";

const IncidentView = lazy(() => import("./views/incident.js"));
const ReportView = lazy(() => import("./views/report.js"));
const ActorsView = lazy(() => import("./views/actors.js"));
const ActorView = lazy(() => import("./views/actor.js"));
const PlaceView = lazy(() => import("./views/place.js"));
const ReviewView = lazy(() => import("./views/review.js"));
const TrendsView = lazy(() => import("./views/trends.js"));
const TryView = lazy(() => import("./views/try.js"));
const AboutView = lazy(() => import("./views/about.js"));

/** The page: its head, and the view that the address names. */
export function App() {
  const { t, language, digits, theme, choose } = useLanguage();
  return (
    <>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <header className="head">
        <Link className="name" to="/">
          <bdi lang="ar">راصد</bdi> <span lang="en">Rasid</span>
        </Link>
        <nav aria-label={t("nav.label")}>
          <NavLink to="/" end>
            {t("nav.incidents")}
          </NavLink>
          <NavLink to="/actors">{t("nav.actors")}</NavLink>
          <NavLink to="/trends">{t("nav.trends")}</NavLink>
          <NavLink to="/review">{t("nav.review")}</NavLink>
          <NavLink to="/try">{t("nav.try")}</NavLink>
          <NavLink to="/about">{t("nav.about")}</NavLink>
        </nav>
        <div className="reader">
          <button
            type="button"
            lang={language === "ar" ? "en" : "ar"}
            onClick={() => choose({ language: language === "ar" ? "en" : "ar" })}
          >
            {language === "ar" ? "English" : "العربية"}
          </button>
          <button
            type="button"
            aria-label={t("digits")}
            onClick={() => choose({ digits: digits === "arab" ? "latn" : "arab" })}
          >
            {digits === "arab" ? "123" : "١٢٣"}
          </button>
          <select
            aria-label={t("theme.label")}
            value={theme}
            onChange={(e) => choose({ theme: THEMES.find((one) => one === e.target.value) ?? "system" })}
          >
            {THEMES.map((one) => (
              <option key={one} value={one}>
                {t(`theme.${one}`)}
              </option>
            ))}
          </select>
        </div>
      </header>
      <Away />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Routes>
            <Route path="/" element={<IncidentsView />} />
            <Route path="/incidents/:id" element={<IncidentView />} />
            <Route path="/reports/:id" element={<ReportView />} />
            <Route path="/actors" element={<ActorsView />} />
            <Route path="/actors/:id" element={<ActorView />} />
            <Route path="/places/:id" element={<PlaceView />} />
            <Route path="/review" element={<ReviewView />} />
            <Route path="/trends" element={<TrendsView />} />
            <Route path="/try" element={<TryView />} />
            <Route path="/about" element={<AboutView />} />
            <Route path="*" element={<p className="note">{t("missing")}</p>} />
          </Routes>
        </Suspense>
      </main>
    </>
  );
}
