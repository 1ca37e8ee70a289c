package answers;

record Move(String what) {}
