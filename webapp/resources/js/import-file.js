/* Says beside the field that a file is too large or empty, before any of it is sent. */
(function () {
  'use strict';

  function begin() {
    var file = document.getElementById('upload:file');
    if (!file) {
      return;
    }
    var field = file.closest('.field');

    function refusal() {
      var chosen = file.files && file.files[0];
      if (!chosen) {
        return '';
      }
      if (!chosen.size) {
        return file.dataset.empty;
      }
      return chosen.size > Number(file.dataset.maxBytes) ? file.dataset.tooLarge : '';
    }

    function show(sentence) {
      var message = field.querySelector('.msg');
      if (!message) {
        message = document.createElement('span');
        message.className = 'msg';
        message.id = 'upload:file-refused';
        message.setAttribute('role', 'alert');
        field.insertBefore(message, file);
        file.setAttribute('aria-describedby', message.id);
      }
      message.textContent = sentence;
      field.classList.toggle('error', sentence !== '');
    }

    file.addEventListener('change', function () { show(refusal()); });
    document.getElementById('upload').addEventListener('submit', function (event) {
      var sentence = refusal();
      if (sentence) {
        event.preventDefault();
        show(sentence);
        file.focus();
      }
    });
  }

  document.addEventListener('DOMContentLoaded', begin);
}());
