(() => {
  "use strict";
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const make = (tag, more, ...inside) => {
    const made = Object.assign(document.createElement(tag), more);
    made.append(...inside);
    return made;
  };
  const button = (words, title, does) =>
    make("button", { type: "button", lang: "en", dir: "ltr", textContent: words, title, ariaLabel: title, onclick: does });

  // A deep link opens whatever is folded around its target.
  const reveal = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { return; }
    const target = id && document.getElementById(id);
    if (!target) return;
    for (const own of target.querySelectorAll(":scope > details")) own.open = true;
    for (let up = target.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => all("details").forEach((fold) => { fold.open = true; }));
  if (matchMedia("(max-width: 70rem)").matches) all(".contents > details").forEach((fold) => { fold.open = false; });

  for (const tree of all("ul.outline")) {
    const set = (open) => () => all("details", tree).forEach((fold) => { fold.open = open; });
    tree.before(make("p", { className: "tools" },
      button("Unfold all", "Unfold the whole outline", set(true)),
      button("Fold all", "Fold the whole outline", set(false))));
  }

  for (const map of all(".map")) {
    let zoom = 1, picked = null, drag = null;
    const note = make("p", { className: "note", role: "status" });
    const scale = (to) => {
      const next = Math.min(8, Math.max(1, to)), by = next / zoom;
      const x = map.scrollLeft + map.clientWidth / 2, y = map.scrollTop + map.clientHeight / 2;
      zoom = next;
      map.classList.toggle("zoomed", zoom > 1);
      map.style.setProperty("--zoom", zoom);
      map.scrollTo(x * by - map.clientWidth / 2, y * by - map.clientHeight / 2);
    };
    const pick = (node) => {
      picked = node;
      map.classList.toggle("picked", !!node);
      const id = node && node.dataset.id, near = new Set([id]), links = new Set();
      const arrows = all(".am-edge[data-from]", map);
      const ends = (arrow) => [...arrow.dataset.from.split(" "), arrow.dataset.to];
      for (const arrow of arrows) if (ends(arrow).includes(id)) links.add(arrow.dataset.id);
      for (const arrow of arrows) if (links.has(arrow.dataset.to)) links.add(arrow.dataset.id);
      for (const arrow of arrows) if (links.has(arrow.dataset.id)) ends(arrow).forEach((end) => near.add(end));
      for (const part of all(".am-node, .am-edge", map))
        part.classList.toggle("on", near.has(part.dataset.id) || links.has(part.dataset.id));
      note.replaceChildren(...(node ? [
        `${node.getAttribute("aria-label")} `,
        ...(node.hasAttribute("href") ? [make("a", { href: node.getAttribute("href"), textContent: "Read it in full" }), ". "] : []),
        "Escape shows the whole diagram again."] : []));
    };
    map.before(make("p", { className: "tools" },
      button("+", "Zoom in", () => scale(zoom * 1.4)),
      button("−", "Zoom out", () => scale(zoom / 1.4)),
      button("Fit", "Fit the diagram to the page", () => { scale(1); pick(null); })));
    map.after(note);
    map.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const does = { "+": () => scale(zoom * 1.4), "=": () => scale(zoom * 1.4), "-": () => scale(zoom / 1.4),
        0: () => scale(1), Escape: () => pick(null) }[event.key];
      if (does) { event.preventDefault(); does(); }
    });
    map.addEventListener("wheel", (event) => {
      if (event.ctrlKey) { event.preventDefault(); scale(zoom * (event.deltaY < 0 ? 1.15 : 1 / 1.15)); }
    }, { passive: false });
    // The first click shows the neighbours of a box, the second one follows its link.
    map.addEventListener("click", (event) => {
      // With a key held, the link is the browser's: a new tab, a new window, a copy on the disk.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
      const node = event.target.closest(".am-node");
      if (drag) event.preventDefault();
      else if (node && node !== picked) { event.preventDefault(); pick(node); }
    });
    map.addEventListener("dragstart", (event) => event.preventDefault());
    map.addEventListener("pointerdown", (event) => {
      drag = null;
      if (event.pointerType !== "mouse" || event.button) return;
      const from = { x: event.clientX + map.scrollLeft, y: event.clientY + map.scrollTop };
      const move = (now) => {
        if (!drag && Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) < 5) return;
        drag = from;
        map.scrollTo(from.x - now.clientX, from.y - now.clientY);
      };
      addEventListener("pointermove", move);
      addEventListener("pointerup", () => removeEventListener("pointermove", move), { once: true });
    });
  }
  reveal();
})();
