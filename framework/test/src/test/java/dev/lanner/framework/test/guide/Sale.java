package dev.lanner.framework.test.guide;

record Sale(String article, int count) {}
