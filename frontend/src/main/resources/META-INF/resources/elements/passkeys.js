// Passkeys on the sign-in host: carries questions and answers between the page's forms and the browser.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const described = (list) => (list ?? []).map((one) => ({...one, id: bytes(one.id)}));

async function ask(form, path) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {'X-XSRF-TOKEN': form.elements._csrf.value},
    redirect: 'error'
  });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

function send(form, credential, response) {
  form.elements.credential.value = JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: {},
    ...(credential.authenticatorAttachment && {authenticatorAttachment: credential.authenticatorAttachment})
  });
  form.submit();
}

function complain(form, failure) {
  // Whoever closed the browser's dialogue knows it.
  if (failure.name !== 'AbortError' && failure.name !== 'NotAllowedError') {
    form.querySelector('[role=alert]').hidden = false;
  }
}

// The browser's offer in the address field waits until it is taken or the button is pressed.
let waiting;

async function find(form, mediation) {
  waiting?.abort();
  waiting = new AbortController();
  const options = await ask(form, '/sign-in/passkey/options');
  const credential = await navigator.credentials.get({
    mediation,
    signal: waiting.signal,
    publicKey: {...options, challenge: bytes(options.challenge), allowCredentials: described(options.allowCredentials)}
  });
  send(form, credential, {
    authenticatorData: text(credential.response.authenticatorData),
    clientDataJSON: text(credential.response.clientDataJSON),
    signature: text(credential.response.signature),
    ...(credential.response.userHandle && {userHandle: text(credential.response.userHandle)})
  });
}

async function make(form) {
  const options = await ask(form, '/account/passkeys/options');
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: {...options.user, id: bytes(options.user.id)},
      excludeCredentials: described(options.excludeCredentials)
    }
  });
  send(form, credential, {
    attestationObject: text(credential.response.attestationObject),
    clientDataJSON: text(credential.response.clientDataJSON),
    transports: credential.response.getTransports?.() ?? []
  });
}

if (window.PublicKeyCredential) {
  document.querySelectorAll('[data-passkey]').forEach((form) => {
    form.hidden = false;
    const act = form.dataset.passkey === 'make' ? () => make(form) : () => find(form, 'optional');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      act().catch((failure) => complain(form, failure));
    });
    if (form.dataset.passkey === 'find') {
      PublicKeyCredential.isConditionalMediationAvailable?.().then((available) => {
        if (available) {
          find(form, 'conditional').catch((failure) => complain(form, failure));
        }
      });
    }
  });
}
