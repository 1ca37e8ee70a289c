package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Parameters that are bound by something of the application's own.
class BinderRulesTest {
  @Test
  void refusesAParameterOfAnotherType() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get
              String a(@Tenant int tenant) { return ""; } // !
            }
            """,
            "@BoundBy(TenantBinder.class) @interface Tenant {}",
            """
            class TenantBinder implements Binder<String> {
              @Override public String bind(Request request) { return ""; }
            }
            """)
        .refused(
            "The parameter tenant is bound by TenantBinder, which makes String and no int. Change its type.");
  }

  @Test
  void refusesABinderThatCannotBeMade() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get
              String a(Tenant tenant) { return ""; } // !
            }
            """,
            "@BoundBy(TenantBinder.class) record Tenant(String name) {}",
            """
            abstract class TenantBinder implements Binder<Tenant> {}
            """)
        .refused("TenantBinder is no class that can be made. Name a concrete class.");
  }

  @Test
  void takesTypesAndAnnotations() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get String a(@Tenant CharSequence name, @Tenant String again, Locale locale) { return ""; }
              @Post String b(User user) { return ""; }
            }
            """
                .replace(", Locale locale", ""),
            "@BoundBy(TenantBinder.class) @interface Tenant {}",
            """
            @jakarta.inject.Singleton
            class TenantBinder implements Binder<String> {
              TenantBinder(int limit) {}
              @Override public String bind(Request request) { return ""; }
            }
            """,
            "@BoundBy(UserBinder.class) record User(Object anything) {}",
            """
            class UserBinder implements Binder<User> {
              @Override public User bind(Request request) { return null; }
            }
            """)
        .accepted();
  }
}
