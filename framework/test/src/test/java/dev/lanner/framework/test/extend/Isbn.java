package dev.lanner.framework.test.extend;

public record Isbn(String digits) {}
