// Steps through the places that were found in an article: "3 of 12", next and previous.
{
  const form = document.querySelector("form.find");
  const counter = document.querySelector("[data-places]");
  const places = counter ? Number(counter.dataset.places) : 0;

  if (places > 0) {
    form.querySelectorAll("a").forEach((link) => link.remove());
    [["Previous", -1], ["Next", 1]].forEach(([label, by]) => {
      const button = make("button", { type: "button", className: "plain" }, label);
      button.addEventListener("click", () => go(by));
      form.append(button, " ");
    });
    const field = form.querySelector("input");
    const sought = field.value;
    form.addEventListener("submit", (event) => {
      if (field.value !== sought) return;
      event.preventDefault();
      go(1);
    });
    let at = 0;
    go(1);

    function go(by) {
      document.querySelector("mark.at")?.classList.remove("at");
      at = ((at + by - 1 + places) % places) + 1;
      const place = document.getElementById("f" + at);
      place.classList.add("at");
      place.scrollIntoView({ block: "center" });
      counter.textContent = at + " of " + places;
    }
  }
}
