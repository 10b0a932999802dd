const i32 MODE = 0644
