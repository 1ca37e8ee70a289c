package dev.lanner.framework.test.events;

record Line(String text) {}
