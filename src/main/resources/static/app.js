/* Tongxin 同心: what a page can do beyond plain HTML. Everything essential works without this file.
   Conventions, all by attribute: data-confirm, data-autosave, data-count, data-copy, data-key, data-select-all, data-bulk. */

const html = document.documentElement;
html.classList.add("js");
const live = document.getElementById("live");
const fill = (pattern, value) => pattern.replace("{0}", value);
const clockTime = () => new Date().toTimeString().slice(0, 5);

/** Says a result once, politely. Also for htmx answers: header HX-Trigger {"said": "已催办 3 件"}. */
export function announce(words) {
  if (!live || !words) return;
  live.textContent = "";
  requestAnimationFrame(() => { live.textContent = words; });
}

/* ---- htmx: our forms are ours; waits are worded; focus and scroll stay ---- */
document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector('meta[name="csrf"]');
  if (csrf && event.detail.verb !== "get") event.detail.headers[csrf.dataset.header] = csrf.content;
});
let slow;
document.addEventListener("htmx:beforeRequest", () => { slow = setTimeout(() => announce(live.dataset.slow), 400); });
document.addEventListener("htmx:afterRequest", () => clearTimeout(slow));
document.addEventListener("htmx:sendError", () => announce(live.dataset.offline));
document.addEventListener("said", (event) => announce(event.detail.value));
document.addEventListener("htmx:afterSettle", (event) => { refresh(event.target); });

/* ---- menus ---- */
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});

/* ---- acts that cannot be done say why; acts that cannot be undone ask first ---- */
document.addEventListener("click", (event) => {
  const barred = event.target.closest('[aria-disabled="true"]');
  if (!barred) return;
  event.preventDefault();
  announce(document.getElementById(barred.getAttribute("aria-describedby"))?.textContent.trim());
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  const dialog = form.dataset?.confirm && document.getElementById(form.dataset.confirm);
  if (!dialog || form.elements.namedItem("confirmed")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ask(dialog, form, event.submitter);
}, true);

function ask(dialog, form, submitter) {
  dialog.returnValue = "no";
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "yes") return submitter?.focus();
    const mark = Object.assign(document.createElement("input"), { type: "hidden", name: "confirmed", value: "yes" });
    form.append(mark);
    form.requestSubmit(submitter ?? undefined);
  }, { once: true });
  dialog.showModal();
}

/* ---- a suggestion is taken by hand: button[data-choose="field id"][data-value] ---- */
document.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-choose]");
  const field = choice && document.getElementById(choice.dataset.choose);
  if (!field) return;
  field.value = choice.dataset.value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.focus();
});

/* ---- a form is sent once ---- */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => { delete form.dataset.sent; }, 8000);
  setTimeout(working, 400);
});

/** What takes longer than a blink says so, until the next page is there. */
function working() {
  if (document.querySelector(".working")) return;
  const box = Object.assign(document.createElement("div"), { className: "working" });
  box.append(document.createElement("progress"), live?.dataset.slow ?? "");
  box.firstChild.setAttribute("aria-label", live?.dataset.slow ?? "");
  document.body.append(box);
  announce(live?.dataset.slow);
}
window.addEventListener("pageshow", () => document.querySelector(".working")?.remove());
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; }));

/* ---- counting characters, copying ---- */
function count(field) {
  const line = document.getElementById(field.id + "-count");
  if (!line) return;
  const written = [...field.value].length;
  line.textContent = fill(line.dataset.words, written.toLocaleString("en-US"));
  line.classList.toggle("is-over", written > Number(field.dataset.count));
}
document.addEventListener("input", (event) => { if (event.target.dataset?.count) count(event.target); });
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  announce(button.dataset.said);
});

/* ---- selecting rows: form[data-list] with a table.list; .bulk[data-bulk] shows while something is selected ---- */
const boxes = (list) => [...list.querySelectorAll('tbody input[type="checkbox"][name]')];
function picked(list) {
  const all = boxes(list);
  const chosen = all.filter((box) => box.checked);
  all.forEach((box) => box.closest("tr").classList.toggle("is-picked", box.checked));
  const head = list.querySelector("[data-select-all]");
  if (head) {
    head.checked = chosen.length > 0 && chosen.length === all.length;
    head.indeterminate = chosen.length > 0 && chosen.length < all.length;
  }
  const bulk = list.querySelector("[data-bulk]");
  if (!bulk) return;
  bulk.classList.toggle("is-on", chosen.length > 0);
  const words = bulk.querySelector("[data-picked]");
  if (words) words.textContent = fill(words.dataset.picked, chosen.length);
}
document.addEventListener("change", (event) => {
  const list = event.target.closest("[data-list]");
  if (!list) return;
  if (event.target.matches("[data-select-all]")) boxes(list).forEach((box) => { box.checked = event.target.checked; });
  picked(list);
});
document.addEventListener("click", (event) => {
  const clear = event.target.closest("[data-select-none]");
  const list = clear?.closest("[data-list]");
  if (!list) return;
  event.preventDefault();
  boxes(list).forEach((box) => { box.checked = false; });
  picked(list);
});

/* ---- keyboard: off in fields, can be switched off; acts name their own key with data-key ---- */
const KEYS_OFF = "tongxin.keys.off";
const help = document.getElementById("keys");
const rows = () => [...document.querySelectorAll("table.list tbody tr, .queue a")];
const keysOn = () => localStorage.getItem(KEYS_OFF) !== "1";
let here = -1;

function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const current = all.findIndex((row) => row.matches('[aria-current="true"], [aria-current="page"]'));
  here = Math.min(all.length - 1, Math.max(0, (here < 0 ? current : here) + step));
  all.forEach((row, place) => row.classList.toggle("is-here", place === here));
  const target = all[here].matches("a") ? all[here] : all[here].querySelector(".c-title a, a");
  (target ?? all[here]).focus();
  all[here].scrollIntoView({ block: "nearest" });
}
function pickHere() {
  const box = rows()[here]?.querySelector('input[type="checkbox"]');
  if (box) box.click();
}
const KEYS = {
  "/": () => document.querySelector(".bar-search input, .filters input[type=search]")?.focus(),
  "?": () => help?.showModal(),
  j: () => move(1),
  k: () => move(-1),
  x: pickHere,
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const act = document.querySelector('[data-key="ctrl+enter"]');
    if (act) { event.preventDefault(); act.click(); }
    return;
  }
  const typing = event.target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !keysOn()) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const act = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === key && each.offsetParent);
  if (act) { event.preventDefault(); act.focus(); act.click(); return; }
  if (KEYS[key]) { event.preventDefault(); KEYS[key](); }
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys-help]")) help?.showModal();
  const toggle = event.target.closest("[data-keys-toggle]");
  if (!toggle) return;
  localStorage.setItem(KEYS_OFF, keysOn() ? "1" : "0");
  announce(keysOn() ? toggle.dataset.on : toggle.dataset.off);
});

/* ---- autosave: form[data-autosave="/address"], the line is tag/autosave. A copy stays here until the server has it ---- */
function autosave(form) {
  const line = form.querySelector("[data-saved]");
  const say = (words) => { if (line) line.querySelector("span").textContent = words; };
  const store = "tongxin.draft." + form.dataset.autosave;
  let timer;
  let sending = false;
  let dirty = false;
  const values = () => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "_csrf");

  async function send() {
    clearTimeout(timer);
    if (sending || !dirty) return;
    sending = true;
    dirty = false;
    say(line?.dataset.waiting ?? "");
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Autosave": "1" } });
      if (!answer.ok) throw new Error(String(answer.status));
      if (!dirty) localStorage.removeItem(store);
      const version = answer.headers.get("X-Version");
      if (version && form.elements.namedItem("version")) form.elements.namedItem("version").value = version;
      say(fill(line?.dataset.said ?? "{0}", clockTime()));
      document.body.dispatchEvent(new Event("kept"));
    } catch {
      dirty = true;
      say(fill(line?.dataset.local ?? "{0}", clockTime()));
    }
    sending = false;
    if (dirty) timer = setTimeout(send, 8000);
  }
  form.addEventListener("input", () => {
    dirty = true;
    localStorage.setItem(store, JSON.stringify({ at: clockTime(), values: values() }));
    clearTimeout(timer);
    timer = setTimeout(send, 4000);
  });
  form.addEventListener("submit", () => { clearTimeout(timer); dirty = false; localStorage.removeItem(store); });
  document.addEventListener("visibilitychange", () => { if (document.hidden) send(); });
  window.addEventListener("online", send);
  offerLocal(form, line, store, () => { dirty = true; send(); });
}

/** Text this device kept but the server never got: offered, never put in unasked. */
function offerLocal(form, line, store, after) {
  const kept = JSON.parse(localStorage.getItem(store) ?? "null");
  if (!kept || !line) return;
  const button = (words, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-s", textContent: words });
    made.addEventListener("click", () => { act(); box.remove(); });
    return made;
  };
  const box = Object.assign(document.createElement("span"), { className: "acts" });
  box.append(fill(line.dataset.found, kept.at), button(line.dataset.restore, () => { restore(form, kept.values); after(); }), button(line.dataset.drop, () => localStorage.removeItem(store)));
  line.append(box);
}
function restore(form, values) {
  for (const [name, value] of values) {
    const field = form.elements.namedItem(name);
    if (!field || field.type === "hidden") continue;
    if (field.type === "checkbox") field.checked = true;
    else field.value = value;
    if (field.dataset?.count) count(field);
  }
}

/* ---- start, and after each swap ---- */
function refresh(root) {
  root.querySelectorAll?.("[data-count]").forEach(count);
  root.querySelectorAll?.("[data-list]").forEach(picked);
  root.querySelectorAll?.("form[data-autosave]:not([data-watched])").forEach((form) => { form.dataset.watched = "1"; autosave(form); });
}
refresh(document);
document.querySelector(".errors")?.focus();
