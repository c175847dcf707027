// A scenario's desk is alone: nobody listens for its changes, so that none are called out to other threads, and
// nobody reads the stacks of the exceptions that a database makes by the thousand. To be imported before Dexie.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');
Error.stackTraceLimit = 0;
