"""The workspaces: welcome, Data, Network, Results."""
