package dev.lanner.benchmarks.quarkus;

enum Currency {
  EUR(1000),
  USD(1085),
  GBP(850);

  private final int perThousandEuro;

  Currency(int perThousandEuro) {
    this.perThousandEuro = perThousandEuro;
  }

  long fromEuroCents(long cents) {
    return (cents * perThousandEuro + 500) / 1000;
  }
}
