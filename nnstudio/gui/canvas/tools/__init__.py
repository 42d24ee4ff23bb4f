"""What a press on the canvas begins: selecting, connecting, placing, panning."""
