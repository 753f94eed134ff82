// Plays the weeks of "Hotspots": a slider, and a button that steps through it. Each week is the page as of then.
(function () {
  "use strict";
  var box = document.querySelector("[data-weeks]");
  if (!box || !window.fetch || !window.DOMParser) { return; }
  var weeks = box.dataset.weeks.split(",");
  var names = box.dataset.names.split("|");
  if (weeks.length < 2) { return; }
  var part = function (name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    box.appendChild(made);
    return made;
  };
  var label = part("label", box.dataset.label);
  label.htmlFor = "week-slider";
  var slider = part("input", "");
  slider.type = "range";
  slider.id = "week-slider";
  slider.min = "0";
  slider.max = String(weeks.length - 1);
  slider.value = box.dataset.at;
  var says = part("output", "");
  says.htmlFor = "week-slider";
  var button = part("button", box.dataset.play);
  button.type = "button";
  button.className = "btn";
  button.setAttribute("aria-pressed", "false");
  var timer = null;
  var asked = 0;
  var STEP_MS = 1500;

  var address = function (at) {
    var url = new URL(window.location.href);
    if (at === weeks.length - 1) { url.searchParams.delete("to"); } else { url.searchParams.set("to", weeks[at]); }
    url.hash = "";
    return url;
  };
  var name = function () {
    var at = Number(slider.value);
    says.textContent = names[at];
    slider.setAttribute("aria-valuetext", names[at]);
    return at;
  };
  var show = function () {
    var url = address(name());
    var mine = ++asked;
    return fetch(url, { credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.text();
    }).then(function (text) {
      if (mine !== asked) { return; }
      var other = new DOMParser().parseFromString(text, "text/html");
      if (!other.getElementById("shown")) { window.location.assign(url); return; }
      ["#main > .titled", "#shown"].forEach(function (which) {
        var here = document.querySelector(which);
        here.replaceChildren.apply(here, Array.prototype.slice.call(other.querySelector(which).childNodes));
      });
      window.history.replaceState(window.history.state, "", url);
      document.getElementById("shown").dispatchEvent(new CustomEvent("wholeschool:replaced", { bubbles: true }));
    }).catch(function () {
      stop();
      // A page of its own says what is wrong.
      window.location.assign(url);
    });
  };
  var stop = function () {
    window.clearTimeout(timer);
    timer = null;
    button.textContent = box.dataset.play;
    button.setAttribute("aria-pressed", "false");
  };
  var step = function () {
    if (Number(slider.value) >= weeks.length - 1) { stop(); return; }
    slider.value = String(Number(slider.value) + 1);
    show().then(function () {
      if (timer !== null) { timer = window.setTimeout(step, STEP_MS); }
    });
  };
  slider.addEventListener("input", name);
  slider.addEventListener("change", function () { stop(); show(); });
  button.addEventListener("click", function () {
    if (timer !== null) { stop(); return; }
    if (Number(slider.value) >= weeks.length - 1) { slider.value = "0"; }
    button.textContent = box.dataset.stop;
    button.setAttribute("aria-pressed", "true");
    timer = window.setTimeout(step, 0);
  });
  // Who asked for less motion steps by the slider alone.
  button.hidden = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  name();
}());
