package dev.lanner.framework.test.guide;

import dev.lanner.framework.BodyCodec;
import dev.lanner.framework.Produces;
import dev.lanner.runtime.Payload;
import java.util.List;

// @start region="codec"
@Produces("text/csv")
final class SalesCsv implements BodyCodec<List<Sale>> {
  @Override
  public Payload write(List<Sale> sales) {
    var csv = new StringBuilder("article,count\r\n");
    for (Sale sale : sales) {
      csv.append(sale.article()).append(',').append(sale.count()).append("\r\n");
    }
    return Payload.ofUtf8(csv.toString());
  }
}
// @end
