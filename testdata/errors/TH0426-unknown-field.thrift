struct User {
  1: string name
}

const User ADA = {"nmae": "Ada"}
