package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Names in user code that meet names in generated code: all of it still compiles.
class NamesTest {
  @Test
  void parametersAreCalledLikeLocalsOfGeneratedCode() {
    Sources.of(
            """
            @Path("/{binding}/{i}")
            class Orders {
              @Put
              void put(
                  String binding,
                  @Min(1) int i,
                  @Query @Size(max = 2) List<@NotBlank String> request,
                  @Query Status orders,
                  @Query String IF_MATCH_PATTERN,
                  @Header @Pattern(regexp = "a") String ifMatch,
                  @NotEmpty List<@Size(max = 3) String> object) {}
              @Post
              void post(Request request, String binding, int i, Status status) {}
              @Delete
              Status delete(String binding, int i, com.amazonaws.services.lambda.runtime.Context request, @Query Status status) {
                return status;
              }
            }
            """,
            "enum Status { OPEN }")
        .accepted();
  }

  @Test
  void componentsAreCalledLikeLocalsOfGeneratedCode() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              record Order(
                  String in,
                  String out,
                  @Size(max = 3) String value,
                  String object,
                  int name,
                  @NotEmpty List<@NotBlank String> i,
                  Status NAMES,
                  Status INSTANCE,
                  Status status,
                  Status STATUS,
                  @Pattern(regexp = "a") String e,
                  int hash) {
                Order {
                  in = in.strip();
                }
              }
              record Box<T>(T tCodec, List<T> value, List<T> valueCodec, Optional<Box<T>> in) {}
              enum Status { OPEN }
              @Post Box<Order> post(@Valid Order order) { return null; }
            }
            """)
        .accepted();
  }

  @Test
  void handlersAreCalledLikeKeywords() {
    Sources.of(
            """
            class Handlers {
              @Path("/switch")
              static class Switch {
                @Get void get() {}
              }
              @Path("/default")
              static class Default {
                @Get String yield() { return ""; }
              }
              @Path("/yield")
              static class Yield {
                @Get void wait(@Query String yield) {}
                @Get("/record") void record() {}
                @Get("/class/{x}/2nd") void find(int x) {}
                @Get("/a*/$b/{x}/NONE") void odd(int x) {}
              }
            }
            """)
        .accepted();
  }

  @Test
  void methodsAreOverloadedAndCalledLikeThoseOfObjectAndOfTheTable() {
    Sources.of(
            """
            @Path
            class Orders {
              @Get("/find") void find() {}
              @Get("/call") void find(@Query String call) {}
              @Get("/root") void find2() {}
              @Get("/at") void call(@Query String find) {}
              @Get("/at/a") void notify(@Query int at) {}
              @Get("/hash-code") public int hashCode() { return 1; }
              @Get("/hashCode") public String toString() { return ""; }
            }
            """)
        .accepted();
  }

  @Test
  void recordsOfOneNameAreInTwoPackagesAndInTheHandler() {
    Sources.of(
            """
            package shop.a;
            public record Line(String name) {}
            """,
            """
            package shop.b;
            public record Line(int number, shop.a.Line other) {}
            """,
            """
            @Path("/lines")
            class Lines {
              record Line(String own) {}
              @Get Line own() { return null; }
              @Get("/a") List<shop.a.Line> a() { return null; }
              @Post shop.b.Line b(shop.a.Line line) { return null; }
            }
            """,
            "record LinesLine(String clash) {}",
            """
            @Path("/more")
            class More {
              @Get LinesLine clash() { return null; }
            }
            """)
        .accepted();
  }

  @Test
  void recordsAreCalledLikeTypesThatGeneratedCodeNames() {
    Sources.of(
            """
            package shop;
            import dev.lanner.framework.*;
            @Path("/clashes")
            class Clashes {
              record Integers(Integer number, java.util.List<Long> longs) {}
              @Post java.util.Optional<List> list(java.util.List<UUID> ids, @Query java.util.Optional<Instant> at) { return null; }
              @Get("/a") Record record(@Query java.util.UUID id) { return null; }
              @Get("/b") Binding binding() { return null; }
              @Put("/c") Scalar scalar(shop.Request request) { return null; }
              @Get("/d") Integers integers() { return null; }
            }
            """,
            "package shop; record List(String a) {}",
            "package shop; enum Instant { NOW }",
            "package shop; record Record(String a, Instant instant) {}",
            "package shop; record UUID(String a, java.util.UUID b) {}",
            "package shop; record Optional(String a, java.util.Optional<String> b) {}",
            "package shop; record Binding(JsonReader a, Optional b) {}",
            "package shop; record JsonReader(Codecs a) {}",
            "package shop; record Codecs(java.util.List<String> a) {}",
            "package shop; record Scalar(java.time.Instant a, Source b, java.util.List<Request> c) {}",
            "package shop; record Request(String a) {}",
            "package shop; enum Source { A }",
            "package shop; record Answer(String a) {}")
        .accepted();
  }

  @Test
  void recordsAreCalledLikeTypesOfJavaLang() {
    Sources.of(
            """
            package shop;
            import dev.lanner.framework.*;
            @Path("/clashes")
            class Clashes {
              @Post java.lang.String list(Exception problem) { return null; }
              @Get Override get() { return null; }
              @Put IllegalArgumentException put(String string) { return null; }
            }
            """,
            "package shop; record Exception(java.lang.String a, Integer b) {}",
            "package shop; record Integer(int a) {}",
            "package shop; record Override(java.lang.Integer a) {}",
            "package shop; record IllegalArgumentException(Class a) { IllegalArgumentException {} }",
            "package shop; record Class(long a) {}",
            "package shop; record String(java.lang.String a) {}")
        .accepted();
  }

  @Test
  void theFunctionIsInThePackageThatAllHandlersShare() {
    var compilation =
        Sources.of(
                """
                package com.shop.orders;
                @dev.lanner.framework.Path("/orders")
                class Orders {
                  @dev.lanner.framework.Get void list() {}
                }
                """,
                """
                package com.shop.ordering;
                @dev.lanner.framework.Path("/ordering")
                class Ordering {
                  @dev.lanner.framework.Get void list() {}
                }
                """)
            .accepted();

    assertThat(compilation.generatedSourceFile("com.shop.HttpFunction")).isPresent();
  }

  @Test
  void theFunctionIsInThePackageOfTheFirstHandlerWhenTheyShareNone() {
    var compilation =
        Sources.of(
                """
                package org.shop;
                @dev.lanner.framework.Path("/orders")
                class Orders {
                  @dev.lanner.framework.Get void list() {}
                }
                """,
                """
                package com.shop;
                @dev.lanner.framework.Path("/ordering")
                class Ordering {
                  @dev.lanner.framework.Get void list() {}
                }
                """)
            .accepted();

    assertThat(compilation.generatedSourceFile("com.shop.HttpFunction")).isPresent();
  }

  @Test
  void aHandlerIsCalledHttp() {
    var compilation =
        Sources.of(
                """
                @Path("/")
                class Http {
                  @Get void list() {}
                }
                """)
            .accepted();

    assertThat(compilation.generatedSourceFile("shop.HttpFunction")).isPresent();
    assertThat(compilation.generatedSourceFile("shop.HttpRoutes2")).isPresent();
  }

  @Test
  void aPublicRecordContainsAPackagePrivateOneOfItsPackage() {
    Sources.of(
            """
            package b;
            public record Outer(Hidden hidden, java.util.List<Hidden> more, Kind kind) {}
            """,
            """
            package b;
            record Hidden(String text) {}
            """,
            "package b; enum Kind { A }",
            """
            package a;
            import dev.lanner.framework.*;
            @Path("/outer")
            class Outers {
              @Post b.Outer turn(b.Outer outer) { return outer; }
            }
            """)
        .accepted();
  }

  @Test
  void aRecordComesFromALibrary() {
    Sources.of(
            """
            import dev.lanner.framework.processor.library.Address;
            @Path("/addresses")
            class Addresses {
              @Post List<Address> turn(@Valid Address address) { return null; }
            }
            """)
        .accepted();
  }

  @Test
  void handlersAreCalledLikeLocalsAndFieldsOfGeneratedCode() {
    Sources.of(
            """
            @Api(FrontEnd.FUNCTION_URL)
            @SecurityHeaders
            class Handlers {
              @Path("/request") static class Request { @Get String get(@Query int x) { return ""; } }
              @Path("/binding") static class Binding { @Get String get(@Query int x) { return ""; } }
              @Path("/out") static class Out { @Get void get(@Query int x, java.io.OutputStream to) {} }
              @Path("/i") static class I { @Get void get(@Query List<@Min(1) Integer> x) {} }
              @Path("/filters") static class Filters { @Get void get() {} }
            }
            """)
        .accepted();
  }

  @Test
  void parametersWithBeansAreCalledLikeLocalsOfGeneratedCode() {
    Sources.of(
            """
            @Path("/books")
            class Books {
              @Get("/{binding}/{i}/{request}/{out}/{codec}")
              void get(Isbn binding, Isbn i, Isbn request, Isbn out, Isbn codec) {}
              @Get("/{binding2}/{request2}")
              void find(Isbn binding2, Isbn request2, @Query Isbn binding, @Query Isbn request) {}
            }
            """,
            "record Isbn(String text) {}",
            """
            @jakarta.inject.Singleton
            class IsbnConverter implements Converter<Isbn> {
              @Override public Isbn parse(String text) { return new Isbn(text); }
              @Override public String format(Isbn isbn) { return isbn.text(); }
              @Override public String expected() { return "an ISBN"; }
            }
            """)
        .accepted();
  }

  @Test
  void recordsWithBeansInASealedInterfaceAreCalledLikeLocalsOfGeneratedCode() {
    Sources.of(
            """
            @Path("/books")
            class Books {
              @Post Entry add(Entry entry) { return entry; }
            }
            """,
            """
            sealed interface Entry {
              record Book(Isbn isbn) implements Entry {}
              record Value(Isbn isbn) implements Entry {}
              record In(Isbn isbn) implements Entry {}
              record Out(Isbn isbn) implements Entry {}
              record Object(Isbn isbn) implements Entry {}
            }
            """,
            "record Isbn(String text) {}",
            """
            @jakarta.inject.Singleton
            class IsbnConverter implements Converter<Isbn> {
              @Override public Isbn parse(String text) { return new Isbn(text); }
              @Override public String format(Isbn isbn) { return isbn.text(); }
              @Override public String expected() { return "an ISBN"; }
            }
            """)
        .accepted();
  }

  @Test
  void enumsAreCalledLikeConstantsOfGeneratedCode() {
    Sources.of(
            """
            @Path("/machines")
            class Machines {
              record Machine(OS os, List<String> sku, SKU.Kind kind) {}
              record SKU(List<String> sku, Kind kind, List<OS> os) { enum Kind { A } }
              @Get("/{os}") Machine find(OS os, @Query List<SKU.Kind> sku) { return null; }
              @Post SKU add(Machine os, @Query OS machine) { return null; }
            }
            """,
            "enum OS { LINUX }")
        .accepted();
  }

  @Test
  void oneClassIsConverterAndCodec() {
    Sources.of(
            """
            @Path("/books")
            class Books {
              @Put("/{isbn}") Isbn put(Isbn isbn, Isbn body) { return body; }
            }
            """,
            "record Isbn(String text) {}",
            """
            @jakarta.inject.Singleton
            class IsbnText implements Converter<Isbn>, dev.lanner.runtime.json.JsonCodec<Isbn> {
              @Override public Isbn parse(String text) { return new Isbn(text); }
              @Override public String format(Isbn isbn) { return isbn.text(); }
              @Override public String expected() { return "an ISBN"; }
              @Override public Isbn read(dev.lanner.runtime.json.JsonReader in) { return null; }
              @Override public void write(dev.lanner.runtime.json.JsonWriter out, Isbn value) {}
            }
            """)
        .accepted();
  }
}
