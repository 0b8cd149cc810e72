// Keeps searches in this browser by name, and tells what is new in each since it was last opened.
{
  const KEY = "parley.searches";
  const REMEMBERED = 20;
  const list = document.getElementById("saved");
  const exportsLine = document.querySelector(".results .exports");
  if (list) show();
  if (exportsLine) {
    const save = make("button", { type: "button", className: "plain" }, "Save this search");
    save.addEventListener("click", () => name(save));
    exportsLine.after(make("p", {}, save));
  }

  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(kept) ? kept.filter((one) => typeof one?.query === "string") : [];
    } catch {
      return [];
    }
  }

  function write(searches) {
    try {
      localStorage.setItem(KEY, JSON.stringify(searches));
      return true;
    } catch {
      return false;
    }
  }

  function name(save) {
    const input = make("input", { id: "saved-name", required: true, maxLength: 120 });
    input.value = document.title.replace(/ · Parley$/, "");
    const keep = make("button", {}, "Save");
    const form = make(
      "form",
      { method: "dialog", className: "inline" },
      make("label", { htmlFor: input.id }, "Name"),
      input,
      keep,
    );
    modal("Save this search", form);
    input.select();
    form.addEventListener("submit", async () => {
      const query = location.search.slice(1);
      const others = read().filter((one) => one.query !== query);
      const { ids } = await news(query).catch(() => ({ ids: [] }));
      const done = write([...others, { name: input.value.trim() || query, query, seen: ids }]);
      const link = make("a", { href: "/saved" }, "Saved searches");
      save.replaceWith(done ? "Saved in this browser. " : "This browser keeps nothing. ", link);
    });
  }

  async function news(query) {
    const asked = new URLSearchParams(query);
    asked.delete("page");
    asked.set("sort", "added");
    asked.set("size", "100");
    const answer = await fetch("/api/search?" + asked);
    if (!answer.ok) throw new Error(answer.statusText);
    const { total, unit, hits } = await answer.json();
    const ids = hits.map((hit) => hit.id);
    return { total, unit: unit.toLowerCase(), all: ids, ids: ids.slice(0, REMEMBERED) };
  }

  function show() {
    const searches = read();
    const none = "None so far. “Save this search” stands below every list of results.";
    list.replaceChildren(
      searches.length ? make("ul", {}, ...searches.map(row)) : make("p", {}, none),
    );
  }

  function row(search) {
    const address = "/search" + (search.query ? "?" + search.query : "");
    const link = make("a", { href: address }, search.name);
    const state = make("span", { className: "note" }, "looking …");
    const remove = make("button", { type: "button", className: "plain" }, "Remove");
    remove.setAttribute("aria-label", "Remove " + search.name);
    remove.addEventListener("click", () => {
      write(read().filter((one) => one.query !== search.query));
      show();
    });
    const item = make("li", {}, link, state, remove);
    if (navigator.clipboard) {
      const copy = copyButton(new URL(address, location).href);
      copy.textContent = "Copy address";
      remove.before(copy);
    }
    news(search.query).then(
      (found) => tell(found, search, { link, state }),
      () => (state.textContent = "cannot be searched any more"),
    );
    return item;
  }

  function tell({ total, unit, all, ids }, search, { link, state }) {
    const at = all.findIndex((id) => search.seen?.includes(id));
    const fresh = at >= 0 ? at : all.length;
    const more = at < 0 && total > all.length ? "+" : "";
    state.textContent = total.toLocaleString("en") + " " + (total === 1 ? unit.slice(0, -1) : unit);
    if (fresh > 0) state.before(make("span", { className: "fresh" }, fresh + more + " new"));
    link.addEventListener("click", () => {
      write(read().map((one) => (one.query === search.query ? { ...one, seen: ids } : one)));
    });
  }
}
