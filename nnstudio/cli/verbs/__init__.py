"""What each verb of the command line does: call the shared work, print, write JSON."""
