// Chooses a range of a chart by dragging or by arrow keys. Each bar is a link without it.
{
  const WIDTH = 10;
  document.querySelectorAll(".chart").forEach((chart) => {
    const rows = [...chart.querySelectorAll("tbody tr")];
    const thing = chart.querySelector("thead th:last-child").textContent.toLowerCase();
    const bars = [...chart.querySelectorAll("svg a")].map((link, i) => bar(link, rows[i], thing));
    if (bars.length > 1) ranges(chart, bars);
  });

  function bar(link, row, thing) {
    const [when, count] = [...row.children].map((cell) => cell.textContent);
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = words(when, Number(count.replaceAll(",", "")), thing);
    link.prepend(title);
    const address = new URL(link.getAttribute("href"), location);
    const middle = parseInt(link.querySelector("path").getAttribute("d").slice(1));
    return {
      address, when, thing, count: Number(count.replaceAll(",", "")), x: middle - WIDTH / 2,
      at: link.dataset.at || address.searchParams.get("from"),
    };
  }

  function words(when, count, thing) {
    const things = count === 1 ? thing.slice(0, -1) : thing;
    return when + ": " + count.toLocaleString("en") + " " + things;
  }

  function ranges(chart, bars) {
    const [plot, svg] = [chart.querySelector(".plot"), chart.querySelector("svg")];
    const width = svg.viewBox.baseVal.width;
    const output = make("p", { className: "range", ariaLive: "polite" });
    const shown = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    shown.setAttribute("class", "span");
    shown.setAttribute("height", "101");
    shown.setAttribute("width", "0");
    svg.prepend(shown);
    chart.querySelector(".axis").after(output);
    let [first, last, anchor, pressed, dragged] = [-1, -1, -1, null, false];

    function show(from, to) {
      [first, last] = from <= to ? [from, to] : [to, from];
      const some = first >= 0;
      const [a, b] = [bars[Math.max(first, 0)], bars[Math.max(last, 0)]];
      shown.setAttribute("x", a.x);
      shown.setAttribute("width", some ? b.x + WIDTH - a.x : 0);
      const total = bars.slice(first, last + 1).reduce((sum, one) => sum + one.count, 0);
      const when = first === last ? a.when : a.when + " to " + b.when;
      output.textContent = some ? words(when, total, a.thing) : "";
    }

    function apply() {
      if (first < 0) return;
      const address = new URL(bars[first].address);
      address.searchParams.set("from", bars[first].at);
      address.searchParams.set("to", bars[last].at);
      location.assign(address);
    }

    function xOf(event) {
      const box = svg.getBoundingClientRect();
      return ((event.clientX - box.left) / box.width) * width;
    }

    function between(a, b) {
      const [low, high] = a <= b ? [a, b] : [b, a];
      const inside = bars.map((one, i) => (one.x + WIDTH > low && one.x < high ? i : -1))
        .filter((i) => i >= 0);
      return inside.length ? [inside[0], inside.at(-1)] : [-1, -1];
    }

    svg.addEventListener("dragstart", (event) => event.preventDefault());
    svg.addEventListener("pointerdown", (event) => {
      if (event.button === 0) [pressed, dragged] = [event, false];
    });
    addEventListener("pointermove", (event) => {
      if (!pressed || (!dragged && Math.abs(event.clientX - pressed.clientX) < 6)) return;
      dragged = true;
      show(...between(xOf(pressed), xOf(event)));
    });
    addEventListener("pointerup", () => {
      if (pressed && dragged) apply();
      pressed = null;
    });
    addEventListener("pointercancel", () => {
      pressed = null;
      show(-1, -1);
    });
    svg.addEventListener("click", (event) => dragged && event.preventDefault(), true);

    plot.tabIndex = 0;
    plot.setAttribute("role", "group");
    plot.setAttribute(
      "aria-label",
      "Dates: arrow keys go from bar to bar, with Shift they choose a range, Enter applies it",
    );
    plot.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (event.key === "Escape") show(-1, -1);
      if (event.key === "Enter") apply();
      if (!step) return;
      event.preventDefault();
      const from = first < 0 ? (step > 0 ? -1 : bars.length) : anchor === first ? last : first;
      const to = Math.min(bars.length - 1, Math.max(0, from + step));
      if (!event.shiftKey || first < 0) anchor = to;
      show(anchor, to);
    });
  }
}
