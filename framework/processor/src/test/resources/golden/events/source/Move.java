package events;

record Move<T>(T what) {}
