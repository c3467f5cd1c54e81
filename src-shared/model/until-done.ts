interface WorkEvent {
  readonly kind: string;
}
type Done<Event extends WorkEvent> = Extract<Event, { readonly kind: 'done' }>;
type OnTheWay<Event extends WorkEvent> = Exclude<Event, Done<Event>>;

/**
 * Listens to long work until it is done and answers the event that says so; the others are told on the way. Throws where the events end
 * without it, and what they throw.
 */
export async function untilDone<Event extends WorkEvent>(
  events: AsyncIterable<Event>,
  onTheWay: (event: OnTheWay<Event>) => void = () => {},
): Promise<Done<Event>> {
  for await (const event of events) {
    if (isDone(event)) return event;
    if (isOnTheWay(event)) onTheWay(event);
  }
  throw new Error('The work ended without a result.');
}

const isDone = <Event extends WorkEvent>(event: Event): event is Done<Event> => event.kind === 'done';

const isOnTheWay = <Event extends WorkEvent>(event: Event): event is OnTheWay<Event> => !isDone(event);
