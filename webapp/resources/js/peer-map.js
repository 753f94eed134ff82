/* An identified map: draws what stands in the page's list, ring by ring, and takes everything away when the time is over or somebody has closed it. The list works without this. */
(function () {
  'use strict';

  /* How wide a child's box is, what its words are like, and how far it is from ring to ring, across and down. */
  var WIDE = { box: 150, font: 15, line: 13, x: 300, y: 190 };
  /* On a phone, and where the outer rings would make all of it small, rings are rows, and of what ties two only its number stands at its line. */
  var NARROW = { box: 120, font: 14, line: 14 };
  var LEAST = 0.85;
  var BETWEEN = { x: 62, y: 64 };
  /* So far a line is led aside, at most, to run behind nobody's box; and so far it keeps from each. */
  var BENDS = [0, 40, -40, 70, -70, 100, -100, 140, -140, 190, -190, 250, -250, 330, -330];
  var CLEAR = 9;
  /* A finger is no finer than that. */
  var TAP = 18;

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

  function around(children, ties, step) {
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

  function below(children, ties, width, box) {
    var many = Math.max(2, Math.floor((width + BETWEEN.x) / (box + BETWEEN.x)));
    var step = box + Math.max(20, Math.min(BETWEEN.x, (width - many * box) / (many - 1)));
    var at = {};
    var y = 0;
    var rings = [];
    children.forEach(function (child) { (rings[child.ring] = rings[child.ring] || []).push(child); });
    rings.forEach(function (ring, number) {
      ring.forEach(function (child) { child.wish = over(child, ties, at); });
      ring.sort(function (a, b) { return a.wish - b.wish; });
      for (var i = 0; i < ring.length; i += many) {
        var row = ring.slice(i, i + many);
        var high = Math.max.apply(null, row.map(function (child) { return child.high; }));
        /* One alone stands aside, so that lines to those below pass by. */
        var left = number > 0 && row.length === 1 ? -(many - 1) / 2 : -(row.length - 1) / 2;
        row.forEach(function (child, place) { at[child.id] = { x: (left + place) * step, y: y + high / 2 }; });
        y += high + BETWEEN.y;
      }
    });
    return at;
  }

  /* Under those to whom they are tied further in. */
  function over(child, ties, at) {
    var found = [];
    ties.forEach(function (tie) {
      var other = tie.one === child.id ? tie.other : tie.other === child.id ? tie.one : null;
      if (other !== null && at[other]) {
        found.push(at[other].x);
      }
    });
    return found.length ? found.reduce(function (a, b) { return a + b; }) / found.length : 0;
  }

  function boxOf(width) {
    return Math.min(NARROW.box, (width - 40) / 2);
  }

  function wideAs(at, box) {
    var xs = Object.keys(at).map(function (id) { return at[id].x; });
    return Math.max.apply(null, xs) - Math.min.apply(null, xs) + box + 40;
  }

  /* How high a box is, by the lines that its words take. */
  function measure(children, box, font) {
    var pen = document.createElement('canvas').getContext('2d');
    pen.font = 'bold ' + font + 'px ' + window.getComputedStyle(document.body).fontFamily;
    children.forEach(function (child) {
      var lines = 0;
      [child.name, child.role].forEach(function (text) {
        var left = 0;
        (text ? text.split(' ') : []).forEach(function (word) {
          var wide = pen.measureText(word + ' ').width;
          if (left < wide) {
            lines += 1;
            left = box - 14;
          }
          left -= wide;
        });
      });
      child.high = lines * font * 1.25 + 14;
    });
  }

  /* ----- Lines. None runs behind a box, where it would read as two. */

  function curve(from, to, bend) {
    var dx = to.x - from.x;
    var dy = to.y - from.y;
    var long = Math.sqrt(dx * dx + dy * dy) || 1;
    return along(from, { x: (from.x + to.x) / 2 - dy / long * bend, y: (from.y + to.y) / 2 + dx / long * bend }, to);
  }

  function along(from, aside, to) {
    var points = [];
    for (var t = 0; t <= 1.0001; t += 0.02) {
      points.push({ x: (1 - t) * (1 - t) * from.x + 2 * t * (1 - t) * aside.x + t * t * to.x, y: (1 - t) * (1 - t) * from.y + 2 * t * (1 - t) * aside.y + t * t * to.y });
    }
    return points;
  }

  /* How many points of a line lie behind the boxes of others. */
  function behind(points, tie, children, at, box, clear) {
    return points.filter(function (point) {
      return children.some(function (child) {
        return child.id !== tie.one && child.id !== tie.other && Math.abs(point.x - at[child.id].x) < box / 2 + clear && Math.abs(point.y - at[child.id].y) < child.high / 2 + clear;
      });
    }).length;
  }

  function bend(ties, children, at, box) {
    var taken = {};
    var words = [];
    ties.forEach(function (tie) {
      var pair = taken[tie.one + ' ' + tie.other] = taken[tie.one + ' ' + tie.other] || [];
      var least = Infinity;
      BENDS.forEach(function (bend) {
        var points = curve(at[tie.one], at[tie.other], bend);
        var middle = points[Math.floor(points.length / 2)];
        var faults = 100 * behind(points, tie, children, at, box, CLEAR) + (pair.some(function (other) { return Math.abs(other - bend) < 38; }) ? 10000 : 0)
          + 10 * words.filter(function (word) { return Math.abs(word.x - middle.x) < 26 && Math.abs(word.y - middle.y) < 22; }).length;
        if (faults < least) {
          least = faults;
          tie.bend = bend;
        }
      });
      pair.push(tie.bend);
      var line = curve(at[tie.one], at[tie.other], tie.bend);
      words.push(line[Math.floor(line.length / 2)]);
    });
  }

  /* ----- What is known of what somebody taps, as the lists say it. */

  /* The links in which a child stands here: each by its number, what it is, and with whom. */
  function standsIn(id) {
    var list = document.createElement('ul');
    all('[data-tie]').filter(function (row) { return row.dataset.one === id || row.dataset.other === id; }).forEach(function (row) {
      var line = list.appendChild(document.createElement('li'));
      var other = line.appendChild(document.createElement('bdi'));
      other.textContent = document.querySelector('[data-child="' + (row.dataset.one === id ? row.dataset.other : row.dataset.one) + '"]').dataset.name;
      line.insertBefore(document.createTextNode(row.dataset.number + '. '), other);
      line.appendChild(document.createTextNode(': ' + row.dataset.says));
    });
    return list;
  }

  function handOut(holder, cy, children, ties, at, box) {
    var hand = document.getElementById('at-hand');
    document.getElementById('map-tap').addEventListener('click', function (event) {
      var edge = holder.getBoundingClientRect();
      var point = { x: (event.clientX - edge.left - cy.pan().x) / cy.zoom(), y: (event.clientY - edge.top - cy.pan().y) / cy.zoom() };
      var child = children.filter(function (each) { return Math.abs(point.x - at[each.id].x) < box / 2 && Math.abs(point.y - at[each.id].y) < each.high / 2; })[0];
      var row = child ? document.querySelector('[data-child="' + child.id + '"] > span') : null;
      var nearest = TAP / cy.zoom();
      ties.forEach(function (tie) {
        curve(at[tie.one], at[tie.other], tie.bend).forEach(function (each) {
          var far = Math.sqrt((each.x - point.x) * (each.x - point.x) + (each.y - point.y) * (each.y - point.y));
          if (!child && far < nearest) {
            nearest = far;
            row = document.querySelector('[data-number="' + tie.number + '"]');
          }
        });
      });
      hand.hidden = !row;
      hand.replaceChildren.apply(hand, row ? Array.prototype.map.call(row.childNodes, function (part) { return part.cloneNode(true); }) : []);
      if (child) {
        hand.appendChild(standsIn(child.id));
      }
    });
  }

  /* ----- Drawing. */

  function draw() {
    var holder = document.getElementById('peer-map');
    if (!holder || !window.cytoscape) {
      return;
    }
    document.getElementById('drawn').hidden = false;
    var phone = holder.clientWidth < 500;
    var box = phone ? boxOf(holder.clientWidth) : WIDE.box;
    var look = phone ? NARROW : WIDE;
    var children = all('[data-child]').map(function (row) { return { id: row.dataset.child, name: row.dataset.name, role: row.dataset.role, ring: Number(row.dataset.ring) }; });
    var ties = all('[data-tie]').map(function (row) { return { id: 't' + row.dataset.tie, number: row.dataset.number, one: row.dataset.one, other: row.dataset.other, kind: row.dataset.kind, word: row.dataset.word, look: row.dataset.look }; });
    measure(children, box, look.font);
    var at = around(children, ties, WIDE);
    var rows = phone || wideAs(at, box) * LEAST > holder.clientWidth;
    if (rows) {
      at = below(children, ties, holder.clientWidth, box);
    }
    bend(ties, children, at, box);
    var css = window.getComputedStyle(holder);
    var ink = css.getPropertyValue('--ink').trim();
    var sheet = css.getPropertyValue('--sheet').trim();
    var soft = css.getPropertyValue('--brand-soft').trim();
    var cy = window.cytoscape({
      container: holder,
      elements: children.map(function (child) { return { data: { id: child.id, words: child.name + (child.role ? '\n' + child.role : ''), high: child.high }, position: at[child.id], classes: child.ring === 0 ? 'direct' : '' }; })
        .concat(ties.map(function (tie) { return { data: { id: tie.id, source: tie.one, target: tie.other, bend: tie.bend, words: tie.number + (rows ? '' : '. ' + tie.kind) + (tie.word ? ', ' + tie.word : '') }, classes: tie.look }; })),
      layout: { name: 'preset', fit: false },
      userZoomingEnabled: false, userPanningEnabled: false, boxSelectionEnabled: false, autoungrabify: true, autounselectify: true,
      style: [
        { selector: 'node', style: { 'shape': 'round-rectangle', 'width': box, 'height': 'data(high)', 'background-color': sheet, 'border-width': 2, 'border-color': ink, 'label': 'data(words)', 'color': ink,
          'font-size': look.font, 'text-valign': 'center', 'text-halign': 'center', 'text-wrap': 'wrap', 'text-max-width': box - 10, 'line-height': 1.15 } },
        { selector: 'node.direct', style: { 'border-width': 4, 'background-color': soft, 'font-weight': 'bold' } },
        { selector: 'edge', style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': 'data(bend)', 'control-point-weights': 0.5, 'edge-distances': 'node-position', 'width': 2.5, 'line-color': ink, 'line-style': 'solid',
          'label': 'data(words)', 'font-size': look.line, 'color': ink, 'text-wrap': 'wrap', 'text-max-width': 120, 'text-background-color': sheet, 'text-background-opacity': 0.95, 'text-background-padding': 3 } },
        { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [9, 6] } },
        { selector: 'edge.dotted', style: { 'line-style': 'dashed', 'line-dash-pattern': [1, 8], 'line-cap': 'round', 'width': 4 } },
        { selector: 'edge.protective', style: { 'width': 6, 'source-arrow-shape': 'circle', 'target-arrow-shape': 'circle', 'source-arrow-color': ink, 'target-arrow-color': ink } },
        { selector: 'edge.protective.first', style: { 'source-arrow-shape': 'none', 'target-arrow-shape': 'triangle' } },
        { selector: 'edge.protective.second', style: { 'source-arrow-shape': 'triangle', 'target-arrow-shape': 'none' } },
        { selector: 'edge.protective.both', style: { 'source-arrow-shape': 'triangle', 'target-arrow-shape': 'triangle' } },
        { selector: 'edge.protective.dotted', style: { 'line-dash-pattern': [1, 11] } },
        { selector: 'edge.conflict', style: { 'source-arrow-shape': 'tee', 'target-arrow-shape': 'tee', 'source-arrow-color': ink, 'target-arrow-color': ink, 'arrow-scale': 1.6 } }
      ]
    });
    var extent = cy.elements().boundingBox();
    var zoom = Math.min(1, (holder.clientWidth - 4) / extent.w);
    holder.style.height = Math.ceil(extent.h * zoom + 24) + 'px';
    cy.resize();
    cy.viewport({ zoom: zoom, pan: { x: holder.clientWidth / 2 - zoom * (extent.x1 + extent.x2) / 2, y: 12 - zoom * extent.y1 } });
    /* Of the lines as they were really drawn. */
    holder.dataset.behind = ties.filter(function (tie) {
      var aside = (cy.getElementById(tie.id).controlPoints() || [])[0] || { x: (at[tie.one].x + at[tie.other].x) / 2, y: (at[tie.one].y + at[tie.other].y) / 2 };
      return behind(along(at[tie.one], aside, at[tie.other]), tie, children, at, box, 0) > 0;
    }).length;
    /* A line that runs behind somebody reads as theirs: rather nothing is drawn than what is not so. */
    if (holder.dataset.behind !== '0') {
      cy.destroy();
      document.getElementById('drawn').hidden = true;
      document.getElementById('undrawn').hidden = false;
      return;
    }
    handOut(holder, cy, children, ties, at, box);
    /* Where the first line can be tapped. */
    if (ties.length) {
      var first = curve(at[ties[0].one], at[ties[0].other], ties[0].bend);
      var spot = first[Math.floor(first.length / 2)];
      holder.dataset.first = Math.round(spot.x * zoom + cy.pan().x) + ' ' + Math.round(spot.y * zoom + cy.pan().y);
    }
    if (children.length) {
      holder.dataset.firstChild = Math.round(at[children[0].id].x * zoom + cy.pan().x) + ' ' + Math.round(at[children[0].id].y * zoom + cy.pan().y);
    }
    holder.dataset.smallest = Math.round(Math.min(look.font, look.line) * zoom);
    holder.dataset.drawn = children.length + ' ' + ties.length;
  }

  watch();
  draw();
}());
