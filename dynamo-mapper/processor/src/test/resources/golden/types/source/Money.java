package parts;

public record Money(long cents) {}
