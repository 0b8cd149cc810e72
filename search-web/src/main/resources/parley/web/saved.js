// Lists the searches kept in this browser, with what is new in each since it was last opened.
{
  const list = document.getElementById("saved");
  show();

  function show() {
    const searches = saved.read();
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
      saved.write(saved.read().filter((one) => one.query !== search.query));
      show();
    });
    const item = make("li", {}, link, state, remove);
    if (navigator.clipboard) {
      remove.before(copyButton(new URL(address, location).href, "Copy address"));
    }
    saved.news(search.query).then(
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
      saved.write(saved.read().map((one) => (one.query === search.query ? { ...one, seen: ids } : one)));
    });
  }
}
