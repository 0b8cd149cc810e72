// On a narrow screen the filters open in a dialog, which counts what they bring before they are
// applied.
{
  const filters = document.querySelector(".filters");
  const narrow = matchMedia("(max-width: 59.99rem)");
  if (filters) {
    filters.querySelector("summary").addEventListener("click", (event) => {
      if (!narrow.matches) return;
      event.preventDefault();
      choose(filters.querySelector(".panels").cloneNode(true));
    });
  }

  function choose(panels) {
    const output = make("output");
    const apply = make("button", { type: "button" });
    const cancel = make("button", { type: "button", className: "plain" }, "Cancel");
    const dialog = modal("Filters", panels, make("footer", {}, output, apply, cancel));
    dialog.classList.add("sheet");
    let address = location.href;
    let asked = 0;
    say(document);
    apply.addEventListener("click", () => location.assign(address));
    cancel.addEventListener("click", () => dialog.close());
    panels.addEventListener("click", (event) => {
      const link = event.target.closest(".choices a");
      if (!link) return;
      event.preventDefault();
      ask(link);
    });

    function say(page) {
      const found = page.getElementById("found").textContent;
      output.textContent = found;
      apply.textContent = "Apply (" + (/^[\d,]+/.exec(found) || ["0"])[0] + ")";
    }

    async function ask(link) {
      const number = ++asked;
      const [at, name] = [panelOf(link), nameOf(link)];
      try {
        const answer = await fetch(link.href);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (number !== asked) return;
        address = link.href;
        fill(page.querySelector(".panels"));
        say(page);
        const again = [...panels.querySelectorAll(".choices a")];
        const same = again.find((other) => panelOf(other) === at && nameOf(other) === name);
        (same || apply).focus();
      } catch {
        location.assign(link.href);
      }
    }

    function fill(fresh) {
      const open = [...panels.children].map((panel) => panel.open && panelOf(panel));
      [...fresh.children].forEach((panel) => (panel.open ||= open.includes(panelOf(panel))));
      panels.replaceChildren(...fresh.children);
    }
  }

  function panelOf(element) {
    return element.closest(".panel").querySelector("h2").textContent;
  }

  function nameOf(link) {
    return (link.getAttribute("aria-label") || link.firstChild.textContent).replace(/^not /, "");
  }
}
