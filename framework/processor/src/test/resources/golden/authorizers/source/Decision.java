package dev.lanner.auth; public final class Decision implements AuthorizerOutput {}
