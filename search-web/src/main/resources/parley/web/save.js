// Keeps searches in this browser by name.
const saved = {
  KEY: "parley.searches",

  read() {
    try {
      const kept = JSON.parse(localStorage.getItem(saved.KEY));
      return Array.isArray(kept) ? kept.filter((one) => typeof one?.query === "string") : [];
    } catch {
      return [];
    }
  },

  write(searches) {
    try {
      localStorage.setItem(saved.KEY, JSON.stringify(searches));
      return true;
    } catch {
      return false;
    }
  },

  async news(query) {
    const asked = new URLSearchParams(query);
    asked.delete("page");
    asked.set("sort", "added");
    asked.set("size", "100");
    const answer = await fetch("/api/search?" + asked);
    if (!answer.ok) throw new Error(answer.statusText);
    const { total, unit, hits } = await answer.json();
    const ids = hits.map((hit) => hit.id);
    return { total, unit: unit.toLowerCase(), all: ids, ids: ids.slice(0, 20) };
  },
};

{
  const exportsLine = document.querySelector(".results .exports");
  if (exportsLine) {
    const save = make("button", { type: "button", className: "plain" }, "Save this search");
    save.addEventListener("click", () => name(save));
    exportsLine.after(make("p", {}, save));
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
      const others = saved.read().filter((one) => one.query !== query);
      const { ids } = await saved.news(query).catch(() => ({ ids: [] }));
      const done = saved.write([...others, { name: input.value.trim() || query, query, seen: ids }]);
      const link = make("a", { href: "/saved" }, "Saved searches");
      save.replaceWith(done ? "Saved in this browser. " : "This browser keeps nothing. ", link);
    });
  }
}
