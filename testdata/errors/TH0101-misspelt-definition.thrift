strcut User {}
Sevice Users {}
