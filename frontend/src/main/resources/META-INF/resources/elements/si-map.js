// <si-map>: places on a map, or one point to be chosen. Always beside a list or an address, never instead of it.
// Properties: spec, see PlaceMap.java; point ({latitude, longitude} or null) when choosing. Event: point-chosen.
const LEAFLET = '/webjars/leaflet/1.9.4/dist/';

let library;
const load = () => library ??= new Promise((resolve, reject) => {
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = `${LEAFLET}leaflet.css`;
  const script = document.createElement('script');
  script.src = `${LEAFLET}leaflet.js`;
  script.onload = () => resolve(window.L);
  script.onerror = reject;
  document.head.append(styles, script);
});

const PIN = '<svg viewBox="0 0 32 42" aria-hidden="true"><path d="M16 1C7.7 1 1 7.6 1 15.8 1 27 16 41 16 41s15-14 15-25.2C31 7.6 24.3 1 16 1z"/><circle cx="16" cy="15.5" r="5.5"/></svg>';

// With more places than this, or longer names, the names are shown only for the one that is pointed at.
const NAMED = 12;
const SHORT = 30;

// Places nearer to each other than this, in pixels, share one pin: each can be hit with a finger.
const APART = 44;

class SiMap extends HTMLElement {
  #spec;
  #point = null;
  #map;
  #places;
  #chosen;
  #box;
  #resize;

  set spec(value) {
    this.#spec = value;
    this.#draw();
  }

  get spec() {
    return this.#spec;
  }

  set point(value) {
    this.#point = value;
    this.#showPoint(true);
  }

  get point() {
    return this.#point;
  }

  connectedCallback() {
    this.#resize = new ResizeObserver(() => this.#map?.invalidateSize());
    this.#resize.observe(this);
    this.#draw();
  }

  disconnectedCallback() {
    this.#resize.disconnect();
    this.#map?.remove();
    this.#map = undefined;
    this.replaceChildren();
  }

  async #draw() {
    if (!this.#spec || !this.isConnected) {
      return;
    }
    const L = await load();
    if (!this.isConnected) {
      return;
    }
    if (!this.#map) {
      this.#create(L);
    }
    this.#showPlaces(L);
    this.#showPoint(true);
  }

  #create(L) {
    const { latitude, longitude, zoom, tiles, attribution, texts, choosing } = this.#spec;
    this.#box = document.createElement('div');
    this.#box.className = 'si-map-box';
    this.#box.setAttribute('role', 'region');
    this.#box.setAttribute('aria-label', texts.map);
    this.replaceChildren(this.#box);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#map = L.map(this.#box, {
      center: [latitude, longitude],
      zoom,
      zoomControl: false,
      attributionControl: Boolean(tiles),
      // A page must be able to scroll past the map.
      scrollWheelZoom: false,
      dragging: !L.Browser.mobile || choosing,
      zoomAnimation: !calm,
      fadeAnimation: !calm,
      inertia: !calm,
    });
    L.control.zoom({ zoomInTitle: texts.nearer, zoomOutTitle: texts.farther }).addTo(this.#map);
    if (tiles) {
      this.#map.attributionControl.setPrefix(false);
      L.tileLayer(tiles, { attribution, maxZoom: 19 }).addTo(this.#map);
    } else {
      L.control.scale({ imperial: false }).addTo(this.#map);
    }
    this.#places = L.layerGroup().addTo(this.#map);
    this.#map.on('zoomend', () => this.#group(L));
    if (choosing) {
      this.#box.classList.add('si-map-choosing');
      this.#map.on('click', (event) => this.#choose(event.latlng));
      this.#box.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && event.target === this.#box) {
          event.preventDefault();
          this.#choose(this.#map.getCenter());
        }
      });
    }
  }

  #icon(L, tone) {
    return L.divIcon({ className: `si-pin si-tone-${tone}`, html: PIN, iconSize: [32, 42], iconAnchor: [16, 41], tooltipAnchor: [14, -24] });
  }

  #showPlaces(L) {
    const { places } = this.#spec;
    if (places.length > 1) {
      this.#map.fitBounds(places.map((place) => [place.latitude, place.longitude]), { padding: [48, 48], maxZoom: 16, animate: false });
    } else if (places.length === 1) {
      this.#map.setView([places[0].latitude, places[0].longitude], Math.max(this.#spec.zoom, 15), { animate: false });
    }
    this.#group(L);
  }

  // Draws the places as they stand at this zoom: single, or several under one pin.
  #group(L) {
    const groups = [];
    for (const place of this.#spec.places) {
      const at = this.#map.latLngToLayerPoint([place.latitude, place.longitude]);
      const near = groups.find((group) => group.at.distanceTo(at) < APART);
      if (near) {
        near.places.push(place);
      } else {
        groups.push({ at, places: [place] });
      }
    }
    this.#places.clearLayers();
    for (const { places } of groups) {
      if (places.length === 1) {
        this.#pin(L, places[0]);
      } else {
        this.#pins(L, places);
      }
    }
    this.#uncover();
  }

  // A name that would lie over a pin or over another name is shown only when its place is pointed at.
  #uncover() {
    const crosses = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    const taken = this.#places.getLayers().map((marker) => ({ marker, box: marker.getElement().getBoundingClientRect() }));
    for (const { marker } of [...taken]) {
      const tooltip = marker.getTooltip();
      if (!tooltip?.options.permanent) {
        continue;
      }
      const box = tooltip.getElement().getBoundingClientRect();
      if (taken.some((other) => other.marker !== marker && crosses(other.box, box))) {
        marker.unbindTooltip().bindTooltip(tooltip.getContent(), { ...tooltip.options, permanent: false });
      } else {
        taken.push({ box });
      }
    }
  }

  #pins(L, places) {
    const bounds = L.latLngBounds(places.map((place) => [place.latitude, place.longitude]));
    const names = `${places.length}: ${places.slice(0, 5).map((place) => place.label).join('; ')}${places.length > 5 ? '…' : ''}`;
    const icon = L.divIcon({ className: 'si-pins', html: `<span aria-hidden="true">${places.length}</span>`, iconSize: [44, 44], iconAnchor: [22, 22] });
    const marker = L.marker([places[0].latitude, places[0].longitude], { icon, alt: names, title: names });
    const nearer = () => {
      this.#box.focus({ preventScroll: true });
      this.#map.fitBounds(bounds, { padding: [48, 48], maxZoom: Math.max(this.#map.getZoom() + 1, 18) });
    };
    marker.on('click', nearer);
    marker.on('keypress', (event) => event.originalEvent.key === 'Enter' && nearer());
    marker.addTo(this.#places);
    marker.getElement().setAttribute('role', 'button');
    marker.getElement().setAttribute('aria-label', names);
  }

  #pin(L, place) {
    const { places } = this.#spec;
    const alone = places.length === 1;
    const named = alone || places.length <= NAMED && places.every((other) => other.label.length <= SHORT);
    const marker = L.marker([place.latitude, place.longitude], {
      icon: this.#icon(L, place.tone),
      alt: place.label,
      title: named ? '' : place.label,
      keyboard: Boolean(place.href),
    });
    const label = document.createElement('span');
    label.textContent = place.label;
    marker.bindTooltip(label, { permanent: named, direction: alone ? 'bottom' : 'auto', offset: alone ? [-14, 24] : [0, 0], className: 'si-map-label' });
    if (place.href) {
      marker.on('click', () => this.#follow(place.href));
      marker.on('keypress', (event) => event.originalEvent.key === 'Enter' && this.#follow(place.href));
    }
    marker.addTo(this.#places);
    marker.getElement().setAttribute('role', place.href ? 'link' : 'img');
    marker.getElement().setAttribute('aria-label', place.label);
  }

  // As if a link on the page were pressed, so that the app goes there without loading the page anew.
  #follow(href) {
    const link = document.createElement('a');
    link.href = href;
    link.hidden = true;
    this.append(link);
    link.click();
    link.remove();
  }

  #choose({ lat, lng }) {
    this.#point = { latitude: Math.round(lat * 1e6) / 1e6, longitude: Math.round(lng * 1e6) / 1e6 };
    this.#showPoint(false);
    this.dispatchEvent(new CustomEvent('point-chosen', { detail: this.#point }));
  }

  #showPoint(move) {
    const L = window.L;
    if (!this.#map || !L || !this.#spec.choosing) {
      return;
    }
    this.#chosen?.remove();
    this.#chosen = undefined;
    if (this.#point) {
      const at = [this.#point.latitude, this.#point.longitude];
      this.#chosen = L.marker(at, { icon: this.#icon(L, 'bad'), keyboard: false, alt: this.#spec.texts.chosen }).addTo(this.#map);
      this.#chosen.getElement().setAttribute('role', 'img');
      this.#chosen.getElement().setAttribute('aria-label', this.#spec.texts.chosen);
      if (move) {
        this.#map.setView(at, Math.max(this.#map.getZoom(), 16));
      }
    }
  }
}

customElements.define('si-map', SiMap);
