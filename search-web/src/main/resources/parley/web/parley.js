// Improves pages that work without it: keys lead to the search box and through a list of hits, and
// names and words are completed while typing.
(() => {
  "use strict";

  const boxes = [...document.querySelectorAll("input[data-complete]")];

  const keys = [
    ["/", "to the search box", toBox],
    ["j", "next hit", () => step(1)],
    ["k", "hit before", () => step(-1)],
    ["o", "open the hit", open],
    ["?", "this list", showKeys],
  ];

  document.addEventListener("keydown", (event) => {
    const busy = event.target.closest("input, textarea, select, [contenteditable], dialog");
    const known = keys.find(([key]) => key === event.key);
    if (!known || busy || event.ctrlKey || event.metaKey || event.altKey) return;
    if (known[2]()) event.preventDefault();
  });

  function toBox() {
    if (!boxes.length) return false;
    boxes[0].focus();
    boxes[0].select();
    return true;
  }

  function step(by) {
    const hits = [...document.querySelectorAll(".cards > li")];
    if (!hits.length) return false;
    const at = hits.findIndex((hit) => hit.contains(document.activeElement));
    const to = at < 0 ? (by > 0 ? 0 : hits.length - 1) : at + by;
    if (to < 0 || to >= hits.length) return false;
    mainLink(hits[to]).focus({ preventScroll: true });
    hits[to].scrollIntoView({ block: "nearest" });
    return true;
  }

  function mainLink(hit) {
    return hit.querySelector(".permanent, h3 a");
  }

  function open() {
    const hit = document.activeElement.closest(".cards > li");
    if (hit) mainLink(hit).click();
    return hit !== null;
  }

  function showKeys() {
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-labelledby", "keys");
    const heading = document.createElement("h2");
    heading.id = "keys";
    heading.textContent = "Keys";
    const list = document.createElement("dl");
    keys.forEach(([key, does]) => {
      const [term, what] = [document.createElement("dt"), document.createElement("dd")];
      term.append(Object.assign(document.createElement("kbd"), { textContent: key }));
      what.textContent = does;
      list.append(term, what);
    });
    const close = Object.assign(document.createElement("button"), { textContent: "Close" });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.append(heading, list, close);
    document.body.append(dialog);
    dialog.showModal();
    return true;
  }

  boxes.forEach(complete);

  function complete(box) {
    const list = document.createElement("ul");
    list.className = "completions";
    list.id = box.id + "-completions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Completions");
    list.hidden = true;
    box.after(list);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    box.setAttribute("aria-expanded", "false");
    let active = -1;
    let timer = 0;
    let asked = "";

    const options = () => [...list.children];

    function close() {
      list.hidden = true;
      active = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    }

    function show(completions) {
      list.replaceChildren(...completions.map(option));
      const some = completions.length > 0 && document.activeElement === box;
      active = -1;
      list.hidden = !some;
      box.setAttribute("aria-expanded", String(some));
    }

    function option(completion, index) {
      const item = document.createElement("li");
      item.id = list.id + "-" + index;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = completion.text;
      if (completion.kind !== "WORD") {
        const kind = document.createElement("span");
        kind.textContent = completion.kind.toLowerCase();
        item.append(" ", kind);
      }
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        choose(completion);
      });
      item.choose = () => choose(completion);
      return item;
    }

    function choose(completion) {
      if (completion.page) {
        location.assign(new URL(completion.page, location.origin).pathname);
        return;
      }
      const typed = box.value;
      const start = typed.search(/\S*$/);
      box.value = typed.slice(0, start) + completion.text + " ";
      close();
    }

    function move(step) {
      const all = options();
      if (list.hidden || !all.length) return false;
      active = (active + step + all.length + (active < 0 && step < 0 ? 1 : 0)) % all.length;
      all.forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
      box.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
      return true;
    }

    async function ask() {
      const typed = box.value.trim();
      if (typed === asked) return;
      asked = typed;
      if (typed.length < 2) return close();
      try {
        const answer = await fetch("/api/complete?q=" + encodeURIComponent(typed));
        if (answer.ok && box.value.trim() === typed) show((await answer.json()).completions);
      } catch {
        close();
      }
    }

    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 120);
    });
    box.addEventListener("blur", close);
    box.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" && move(1)) event.preventDefault();
      else if (event.key === "ArrowUp" && move(-1)) event.preventDefault();
      else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        options()[active].choose();
      }
    });
  }
})();
