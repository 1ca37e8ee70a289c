package dev.lanner.auth; public interface AuthorizerOutput {}
