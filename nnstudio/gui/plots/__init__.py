"""What panels draw with: colour maps, tiles, curves, tables; knows no panel."""
