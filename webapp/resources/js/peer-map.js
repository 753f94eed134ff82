/* An identified map: draws what stands in the page's list, ring by ring, and takes everything away when the time is over or somebody has closed it. The list works without this. */
(function () {
  'use strict';

  /* From ring to ring, across and down: names are wide, and nobody's lies over another's. */
  var WIDE = { x: 240, y: 190 };
  var NARROW = { x: 195, y: 200 };

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  /* It is asked so often whether the map is still open; so many times at most nobody answers before nothing is shown any more. */
  var ASK_EVERY = 15000;
  var UNANSWERED = 4;

  /* ----- When it has closed. */

  function end(why) {
    var marked = document.getElementById('marked');
    if (marked) {
      marked.remove();
      var over = document.getElementById('over');
      over.querySelector('[data-over="' + why + '"]').hidden = false;
      over.hidden = false;
      over.focus();
    }
  }

  /* Asking keeps nobody signed in. Whoever is out, and whatever else is answered, is shown nothing. */
  function ask() {
    var unanswered = 0;
    var asking = window.setInterval(function () {
      if (!document.getElementById('marked')) {
        window.clearInterval(asking);
        return;
      }
      fetch(document.getElementById('over').dataset.ask, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', headers: { 'Wholeschool-Passive': 'yes' } }).then(function (answer) {
        return answer.ok ? answer.text() : 'unasked';
      }).then(function (said) {
        unanswered = 0;
        if (said !== 'open') {
          end(said === 'closed' ? 'closed' : 'unasked');
        }
      }, function () {
        unanswered += 1;
        if (unanswered >= UNANSWERED) {
          end('unasked');
        }
      });
    }, ASK_EVERY);
  }

  function watch() {
    var left = Number(document.getElementById('marked').dataset.seconds) * 1000;
    var until = Date.now() + left;
    /* A timer stands still while a computer sleeps: the clock is asked again. */
    window.setInterval(function () {
      if (Date.now() >= until) {
        end('time');
      }
    }, 1000);
    window.addEventListener('pageshow', function (event) {
      if (event.persisted) {
        end('unasked');
      }
    });
    ask();
  }

  /* ----- Where everybody stands: in their ring, near those to whom they are tied further in. It is the same each time, and says nothing of anybody. */

  function places(children, ties, step) {
    var angle = {};
    var at = {};
    var rings = [];
    children.forEach(function (child) { (rings[child.ring] = rings[child.ring] || []).push(child); });
    rings.forEach(function (ring, number) {
      ring.forEach(function (child) { child.wish = number === 0 ? 0 : wish(child, number, children, ties, angle); });
      ring.sort(function (a, b) { return a.wish - b.wish; });
      var radius = number === 0 ? (ring.length === 1 ? 0 : Math.max(0.4, ring.length * 0.14)) : 0;
      rings[number].radius = number === 0 ? radius : Math.max(rings[number - 1].radius + 1, ring.length * 0.14);
      ring.forEach(function (child, i) {
        /* Two stand no straight angle apart: the line between them would run behind the middle. */
        angle[child.id] = -2.5 + (number === 0 ? 2 * Math.PI / ring.length : Math.min(2 * Math.PI / ring.length, 2)) * i + number * 0.4;
        at[child.id] = { x: Math.cos(angle[child.id]) * ring.radius * step.x, y: Math.sin(angle[child.id]) * ring.radius * step.y };
      });
    });
    return at;
  }

  function wish(child, number, children, ties, angle) {
    var x = 0;
    var y = 0;
    ties.forEach(function (tie) {
      var other = tie.one === child.id ? tie.other : tie.other === child.id ? tie.one : null;
      if (other !== null && angle[other] !== undefined) {
        x += Math.cos(angle[other]);
        y += Math.sin(angle[other]);
      }
    });
    return (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
  }

  /* ----- Drawing. */

  function draw() {
    var holder = document.getElementById('peer-map');
    if (!holder || !window.cytoscape) {
      return;
    }
    document.getElementById('drawn').hidden = false;
    var children = all('[data-child]').map(function (row) { return { id: row.dataset.child, name: row.dataset.name, ring: Number(row.dataset.ring) }; });
    var ties = all('[data-tie]').map(function (row) { return { id: 't' + row.dataset.tie, one: row.dataset.one, other: row.dataset.other, kind: row.dataset.kind, look: row.dataset.look }; });
    var at = places(children, ties, holder.clientWidth < 500 ? NARROW : WIDE);
    var ring = {};
    children.forEach(function (child) { ring[child.id] = child.ring; });
    var css = window.getComputedStyle(document.documentElement);
    var ink = css.getPropertyValue('--ink').trim();
    var sheet = css.getPropertyValue('--sheet').trim();
    var soft = css.getPropertyValue('--brand-soft').trim();
    window.cytoscape({
      container: holder,
      elements: children.map(function (child) { return { data: { id: child.id, name: child.name }, position: at[child.id], classes: child.ring === 0 ? 'direct' : '' }; })
        .concat(ties.map(function (tie) { return { data: { id: tie.id, source: tie.one, target: tie.other, kind: tie.kind }, classes: tie.look + (ring[tie.one] === ring[tie.other] && ring[tie.one] > 0 ? ' aside' : '') }; })),
      layout: { name: 'preset', fit: true, padding: 24 },
      userZoomingEnabled: false, userPanningEnabled: false, boxSelectionEnabled: false, autoungrabify: true, autounselectify: true,
      style: [
        { selector: 'node', style: { 'shape': 'round-rectangle', 'width': 130, 'height': 44, 'background-color': sheet, 'border-width': 2, 'border-color': ink, 'label': 'data(name)', 'color': ink,
          'font-size': 15, 'text-valign': 'center', 'text-halign': 'center', 'text-wrap': 'wrap', 'text-max-width': 122 } },
        { selector: 'node.direct', style: { 'border-width': 4, 'background-color': soft, 'font-weight': 'bold' } },
        { selector: 'edge', style: { 'curve-style': 'bezier', 'width': 2.5, 'line-color': ink, 'line-style': 'solid', 'label': 'data(kind)', 'font-size': 12, 'color': ink, 'text-rotation': 'autorotate',
          'text-background-color': sheet, 'text-background-opacity': 0.9, 'text-background-padding': 2 } },
        { selector: 'edge.aside', style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': 46, 'control-point-weights': 0.5 } },
        { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [9, 6] } },
        { selector: 'edge.protective', style: { 'width': 6, 'source-arrow-shape': 'circle', 'target-arrow-shape': 'circle', 'source-arrow-color': ink, 'target-arrow-color': ink } },
        { selector: 'edge.conflict', style: { 'source-arrow-shape': 'tee', 'target-arrow-shape': 'tee', 'source-arrow-color': ink, 'target-arrow-color': ink, 'arrow-scale': 1.6 } }
      ]
    });
    holder.dataset.drawn = children.length + ' ' + ties.length;
  }

  watch();
  draw();
}());
