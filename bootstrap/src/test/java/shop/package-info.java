/// A function of another package than the runtime's.
package shop;
