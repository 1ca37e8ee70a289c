package events;

record Piece(String name) {}
