package dev.lanner.framework.test.media;

record Point(int x, int y) {}
