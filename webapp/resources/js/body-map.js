/* The body map: what is ticked in the list shows on the picture, and a tap on the picture ticks it in the list. Without this the list works alone. */
(function () {
  'use strict';

  function boxOf(map, region) {
    return map.querySelector('input[data-region="' + region + '"]');
  }

  function nameOf(box) {
    return document.querySelector('label[for="' + box.id + '"]').textContent;
  }

  /* The picture and the sentence below follow the list. */
  function follow(map) {
    var names = [];
    map.querySelectorAll('input[data-region]').forEach(function (box) {
      var shape = map.querySelector('path[data-region="' + box.dataset.region + '"]');
      shape.classList.toggle('on', box.checked);
      if (box.checked) {
        names.push(nameOf(box));
      }
    });
    map.querySelector('.marked').textContent = names.length ? map.dataset.marked + ' ' + names.join(', ') : map.dataset.none;
  }

  document.addEventListener('click', function (event) {
    var shape = event.target.closest('.body-map path[data-region]');
    if (shape) {
      boxOf(shape.closest('.body-map'), shape.dataset.region).click();
    }
  });

  document.addEventListener('change', function (event) {
    if (event.target.matches('.body-map input[data-region]')) {
      follow(event.target.closest('.body-map'));
    }
  });
}());
