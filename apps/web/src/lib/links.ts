/** Addresses within the app, so that nobody writes one by hand. */
export const links = {
  person: (id: string): string => `/people/${id}`,
  event: (id: string): string => `/events/${id}`,
  import: (id: string): string => `/import/${id}`,
};
