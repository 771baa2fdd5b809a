export { MemoryStore } from './memory-store.js';
export { SimulatedPlace, type SimulatedAgency, type SimulatedPlaceOptions } from './simulated-place.js';
