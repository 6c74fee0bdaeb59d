"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const stops = all("[data-stop]");
  const links = new Map(all(".toc a").map((a) => [a.hash.slice(1), a]));
  const bar = byId("bar");
  const help = byId("help");
  const position = byId("position");
  let current = null;

  // Going from change to change
  const isShown = (stop) => !stop.classList.contains("out");
  const onScreen = (stop) => {
    const box = stop.getBoundingClientRect();
    return box.bottom > bar.offsetHeight && box.top < window.innerHeight;
  };
  function mark(stop) {
    current?.classList.remove("here");
    links.get(current?.id)?.removeAttribute("aria-current");
    current = stop;
    const link = links.get(stop.id);
    stop.classList.add("here");
    link?.setAttribute("aria-current", "true");
    const side = link?.closest(".side");
    if (side && getComputedStyle(side).position === "sticky") {
      const box = link.getBoundingClientRect();
      const frame = side.getBoundingClientRect();
      if (box.top < frame.top || box.bottom > frame.bottom) side.scrollTop += box.top - frame.top - frame.height / 3;
    }
    const shown = stops.filter(isShown);
    position.textContent = `${shown.indexOf(stop) + 1} of ${shown.length}`;
  }
  function go(step) {
    const shown = stops.filter(isShown);
    if (!shown.length) return;
    let at = shown.indexOf(current);
    if (at >= 0 && onScreen(current)) at += step;
    else {
      const below = shown.findIndex((stop) => stop.getBoundingClientRect().top > bar.offsetHeight);
      at = below < 0 ? shown.length - 1 : step > 0 ? below : below - 1;
    }
    const stop = shown[Math.max(0, Math.min(at, shown.length - 1))];
    mark(stop);
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: "start" });
  }

  // Only some significances
  const chosen = new Set();
  function choose() {
    const hide = (e) => e.classList.toggle("out", chosen.size > 0 && !chosen.has(e.dataset.significance));
    stops.forEach(hide);
    all(".toc [data-significance]").forEach(hide);
    for (const group of all(".section")) group.classList.toggle("out", !all("[data-stop]", group).some(isShown));
    for (const group of all(".toc-section")) group.classList.toggle("out", !all("li", group).some(isShown));
    const count = stops.filter(isShown).length;
    byId("shown").textContent = chosen.size ? `${count} of ${stops.length} entries shown.` : "";
    position.textContent = "";
    for (const chip of all("#chips button")) chip.setAttribute("aria-pressed", chosen.has(chip.dataset.significance));
  }
  for (const chip of all("#chips a")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = chip.className;
    button.dataset.significance = chip.dataset.significance;
    button.setAttribute("aria-pressed", "false");
    button.append(...chip.childNodes);
    button.addEventListener("click", () => {
      const name = button.dataset.significance;
      if (!chosen.delete(name)) chosen.add(name);
      choose();
    });
    chip.replaceWith(button);
  }

  // The same redlines side by side, made when first asked for
  function makeSide(redline, title, path, leaveOut) {
    const side = document.createElement("div");
    const head = document.createElement("h5");
    const words = redline.querySelector(".words").cloneNode(true);
    all(`${leaveOut}, .gap`, words).forEach((e) => e.remove());
    head.textContent = path ? `${title} ${path}` : title;
    if (!words.textContent.trim()) {
      words.className = "same";
      words.textContent = `Not in the ${title.toLowerCase()} text.`;
    }
    side.append(head, words);
    return side;
  }
  function makeSides(redline) {
    const sides = document.createElement("div");
    sides.className = "sides";
    sides.append(makeSide(redline, "Old", redline.dataset.old, "ins"), makeSide(redline, "New", redline.dataset.new, "del"));
    redline.append(sides);
    redline.classList.add("made");
  }
  function toggleSides() {
    const beside = root.classList.toggle("beside");
    if (beside) all(".redline:not(.made)").forEach(makeSides);
    all('[data-do="sides"]').forEach((b) => b.setAttribute("aria-pressed", beside));
    if (current && isShown(current)) current.scrollIntoView({ block: "start" });
  }

  // Light and dark
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const nameTheme = () => all('[data-do="theme"]').forEach((b) => (b.textContent = isDark() ? "Light" : "Dark"));
  function toggleTheme() {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
  }
  dark.addEventListener("change", nameTheme);

  // Where a link leads to is shown, even if it was folded away or left out
  function arrive() {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    const stop = target.closest("[data-stop]");
    if (!stop) return;
    if (!isShown(stop)) {
      chosen.clear();
      choose();
    }
    mark(stop);
    target.scrollIntoView({ block: "start" });
  }
  window.addEventListener("hashchange", arrive);
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    folded.forEach((e) => (e.open = true));
  });
  window.addEventListener("afterprint", () => folded.forEach((e) => (e.open = false)));

  const deeds = {
    next: () => go(1),
    previous: () => go(-1),
    sides: toggleSides,
    theme: toggleTheme,
    help: () => (help.open ? help.close() : help.showModal()),
    close: () => help.close(),
  };
  const keys = { j: "next", n: "next", k: "previous", p: "previous", s: "sides", t: "theme", "?": "help" };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) deeds[button.dataset.do]();
  });
  document.addEventListener("keydown", (event) => {
    const deed = keys[event.key];
    if (!deed || event.ctrlKey || event.altKey || event.metaKey) return;
    if (help.open && deed !== "help") return;
    if (!document.querySelector(`[data-do="${deed}"]`)) return;
    event.preventDefault();
    deeds[deed]();
  });

  bar.hidden = false;
  nameTheme();
  if (window.matchMedia("(max-width: 62rem)").matches) all(".contents").forEach((e) => (e.open = false));
  if (location.hash) arrive();
})();
