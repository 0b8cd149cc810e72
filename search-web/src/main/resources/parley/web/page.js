// Improves pages that work without it. This file: what the others share, keys that lead to the
// search box and through a list of hits, and buttons that copy citations and addresses of feeds.
"use strict";

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function modal(title, ...children) {
  const heading = make("h2", { id: "modal-title" }, title);
  const dialog = make("dialog", {}, heading, ...children);
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function copyButton(text, label) {
  const button = make("button", { type: "button", className: "plain" }, label);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  });
  return button;
}

const boxes = [...document.querySelectorAll("input[data-complete]")];

{
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
    const list = make("dl");
    keys.forEach(([key, does]) => {
      list.append(make("dt", {}, make("kbd", {}, key)), make("dd", {}, does));
    });
    const dialog = modal("Keys", list);
    dialog.append(make("button", { onclick: () => dialog.close() }, "Close"));
    return true;
  }

  if (navigator.clipboard) {
    document.querySelectorAll(".citation").forEach((citation) => {
      const label = citation.tagName === "PRE" ? "Copy BibTeX" : "Copy citation";
      citation.after(copyButton(citation.textContent, label));
    });
    document.querySelectorAll('main a[href*=".atom"]').forEach((feed) => {
      feed.after(" ", copyButton(feed.href, "Copy feed address"));
    });
  }
}
