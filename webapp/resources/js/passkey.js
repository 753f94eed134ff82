/* Asks the device for a passkey, where a form of the page says so, and sends its answer with the form. */
(function () {
  'use strict';

  function bytes(text) {
    var binary = window.atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(binary, function (c) { return c.charCodeAt(0); });
  }

  function text(buffer) {
    var binary = Array.from(new Uint8Array(buffer), function (b) { return String.fromCharCode(b); }).join('');
    return window.btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  function withBytes(keys) {
    return (keys || []).map(function (key) { return Object.assign({}, key, { id: bytes(key.id) }); });
  }

  function create(asked) {
    asked.challenge = bytes(asked.challenge);
    asked.user.id = bytes(asked.user.id);
    asked.excludeCredentials = withBytes(asked.excludeCredentials);
    return navigator.credentials.create({ publicKey: asked }).then(function (key) {
      return answer(key, {
        clientDataJSON: text(key.response.clientDataJSON),
        attestationObject: text(key.response.attestationObject),
        transports: key.response.getTransports ? key.response.getTransports() : []
      });
    });
  }

  function get(asked) {
    asked.challenge = bytes(asked.challenge);
    asked.allowCredentials = withBytes(asked.allowCredentials);
    return navigator.credentials.get({ publicKey: asked }).then(function (key) {
      return answer(key, {
        clientDataJSON: text(key.response.clientDataJSON),
        authenticatorData: text(key.response.authenticatorData),
        signature: text(key.response.signature),
        userHandle: key.response.userHandle ? text(key.response.userHandle) : null
      });
    });
  }

  function answer(key, response) {
    return JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response: response, clientExtensionResults: key.getClientExtensionResults() });
  }

  function begin(form) {
    var field = form.querySelector('[data-answer]');
    var button = form.querySelector('[data-ask]');
    var says = form.querySelector('[data-failed]');
    var isAsking = false;

    function tell() {
      says.textContent = says.dataset.failed;
      says.hidden = false;
    }

    form.addEventListener('submit', function (event) {
      if (field.value) {
        return;
      }
      event.preventDefault();
      if (isAsking || !form.reportValidity()) {
        return;
      }
      says.hidden = true;
      if (!window.PublicKeyCredential) {
        tell();
        return;
      }
      isAsking = true;
      var asked = JSON.parse(form.dataset.question).publicKey;
      (form.dataset.passkey === 'create' ? create(asked) : get(asked)).then(function (said) {
        field.value = said;
        button.click();
      }, function () {
        isAsking = false;
        tell();
      });
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('form[data-passkey]').forEach(begin);
  });
}());
