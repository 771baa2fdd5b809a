export { MemoryStore } from './memory-store.js';
export { seatPeople, serving, type Seating } from './seat-people.js';
export { SimulatedPlace, type SimulatedAgency, type SimulatedPlaceOptions } from './simulated-place.js';
