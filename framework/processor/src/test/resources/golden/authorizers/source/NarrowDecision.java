package dev.lanner.auth; public final class NarrowDecision implements AuthorizerOutput {}
