// A grid of numbers is one stop for the tab key; arrow keys move in it. Groups of rows fold.
(function () {
  "use strict";
  var begin = function () { document.querySelectorAll("[data-grid] table").forEach(function (table) {
    Array.prototype.forEach.call(table.tBodies, function (body) {
      var head = body.rows[0].cells[0];
      // On a phone only groups with something above expected begin open.
      var open = body.dataset.open === "true"
        && !(window.matchMedia("(max-width: 48rem)").matches && !body.querySelector(".above"));
      var fold = document.createElement("button");
      fold.type = "button";
      fold.className = "fold";
      fold.textContent = head.textContent;
      fold.setAttribute("aria-expanded", String(open));
      head.replaceChildren(fold);
      body.classList.toggle("folded", !open);
    });
    var rows = function () {
      return Array.prototype.filter.call(table.tBodies, function (body) { return !body.classList.contains("folded"); })
        .flatMap(function (body) { return Array.prototype.slice.call(body.rows, 1); });
    };
    var links = table.querySelectorAll("tbody a");
    var start = rows().map(function (row) { return row.querySelector("a"); }).find(Boolean);
    links.forEach(function (link) { link.tabIndex = link === start ? 0 : -1; });
    var says = document.createElement("p");
    says.className = "hint";
    says.textContent = table.closest("[data-grid]").dataset.grid;
    if (links.length && window.matchMedia("(hover: hover)").matches) { table.parentNode.after(says); }
    var go = function (link) {
      links.forEach(function (each) { each.tabIndex = -1; });
      link.tabIndex = 0;
      link.focus();
    };
    // The next cell in a direction that leads somewhere; cells without a list are passed over.
    var next = function (cell, down, right) {
      var all = rows();
      var y = all.indexOf(cell.parentNode);
      var x = cell.cellIndex;
      for (;;) {
        y += down;
        x += right;
        if (y < 0 || y >= all.length || x < 0 || x >= all[y].cells.length) { return null; }
        var link = all[y].cells[x].querySelector("a");
        if (link) { return link; }
      }
    };
    // What is above expected is in view, also where the grid is wider than the screen.
    var above = table.querySelector("td.above:not(.sum)") || table.querySelector("td.above");
    var region = table.closest(".scroll");
    if (above && region && region.scrollWidth > region.clientWidth) {
      // To the edge of a column: a number of which half is hidden would be read as another.
      var head = table.querySelector("thead th").offsetWidth;
      var wish = above.offsetLeft + above.offsetWidth - region.clientWidth;
      Array.prototype.some.call(table.querySelectorAll("thead th:not(:first-child)"), function (column) {
        region.scrollLeft = column.offsetLeft - head;
        return column.offsetLeft - head >= wish;
      });
    }
    var ways = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
    table.addEventListener("keydown", function (event) {
      var way = ways[event.key];
      var cell = event.target.closest("td, th");
      if (!way || !cell || event.ctrlKey || event.altKey || event.metaKey) { return; }
      event.preventDefault();
      var link = next(cell, way[0], way[1]);
      if (link) { go(link); }
    });
    table.addEventListener("click", function (event) {
      var button = event.target.closest("button.fold");
      if (!button) { return; }
      var body = button.closest("tbody");
      var folded = body.classList.toggle("folded");
      button.setAttribute("aria-expanded", String(!folded));
      var chosen = table.querySelector("a[tabindex='0']");
      if (folded && chosen && body.contains(chosen)) {
        var other = rows().map(function (row) { return row.querySelector("a"); }).find(Boolean);
        links.forEach(function (each) { each.tabIndex = -1; });
        if (other) { other.tabIndex = 0; }
      }
    });
  }); };
  begin();
  document.addEventListener("wholeschool:replaced", begin);
}());
