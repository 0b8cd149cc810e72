// Completes names and words while they are typed.
{
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
}
