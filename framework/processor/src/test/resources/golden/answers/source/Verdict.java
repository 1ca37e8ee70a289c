package answers;

record Verdict(boolean legal) {}
