package dev.lanner.benchmarks.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/// [Order.Line] as a bean.
@DynamoDbBean
@SuppressWarnings("NullAway.Init") // The setters do it.
public class LineBean {
  private String sku;
  private String title;
  private int quantity;

  public String getSku() {
    return sku;
  }

  public void setSku(String sku) {
    this.sku = sku;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public int getQuantity() {
    return quantity;
  }

  public void setQuantity(int quantity) {
    this.quantity = quantity;
  }
}
