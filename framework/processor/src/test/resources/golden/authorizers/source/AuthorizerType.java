package dev.lanner.auth; public enum AuthorizerType { REQUEST, TOKEN }
