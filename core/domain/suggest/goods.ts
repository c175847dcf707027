/** Words for goods, by the departments of a marketplace; a word of any of them is a word for goods. */
export const goods: Readonly<Record<string, string>> = {
  clothes:
    'dress dresses shirt shirts tshirt blouse jacket jackets coat hoodie sweater jeans trousers pants skirt shorts leggings bra underwear socks pyjamas suit hijab abaya baju celana kaos kemeja jaket rok gamis áo quần váy camisa vestido pantalón falda chaqueta damit pantalon',
  shoes:
    'shoe shoes sneaker sneakers sandal sandals boots heels slippers sepatu sandal kasut giày dép zapato zapatos zapatillas sapatos tsinelas',
  bags: 'bag bags backpack handbag wallet purse luggage suitcase tas dompet beg túi ví bolso mochila cartera pitaka',
  jewels:
    'ring rings necklace earrings bracelet watch watches jewellery jewelry glasses sunglasses cincin kalung gelang jam nhẫn anillo collar reloj relo',
  beauty:
    'serum cream lotion lipstick foundation mascara makeup cosmetics skincare skin sunscreen cleanser toner shampoo conditioner hair perfume soap acne wrinkle kulit rambut sabun kosmetik wajah da tóc piel cabello crema jabón maquillaje balat buhok',
  health:
    'vitamin vitamins multivitamin supplement supplements protein collagen probiotic omega calcium zinc immunity immune diet nutrition weight slim slimming fat muscle energy sleep pain joint tablet tablets capsule capsules pill pills medicine diabetic obat suplemen berat kurus ubat thuốc medicina suplemento peso gamot',
  sport:
    'gym fitness workout exercise yoga dumbbell dumbbells treadmill bike bicycle cycling running football camping tent fishing olahraga sukan deporte bicicleta ejercicio',
  home: 'furniture sofa chair desk table shelf lamp curtain curtains rug carpet mirror mattress pillow pillows blanket sheet sheets bed towel decor meja kursi lampu kasur bantal selimut kerusi tilam bàn ghế đèn nệm gối mesa silla lámpara cama colchón almohada kama unan',
  kitchen:
    'pan pot pots knife knives blender fryer oven kettle cup cups mug bottle plate plates lunchbox kitchen cooker panci pisau gelas piring botol dapur nồi chảo dao cốc sartén olla cuchillo botella kawali',
  electronics:
    'phone smartphone charger cable headphones earphones earbuds speaker laptop tablet camera keyboard mouse monitor powerbank battery adapter tv hp charger kabel kamera baterai pengecas sạc cargador auriculares cámara batería',
  baby: 'baby babies toy toys diaper diapers stroller puzzle doll kids bayi mainan popok lampin bé bỉm bebé juguete juguetes pañales sanggol laruan',
  pets: 'dog dogs cat cats pet pets leash litter anjing kucing chó mèo perro gato aso pusa',
  food: 'tea coffee snack snacks chocolate sauce rice honey juice noodles spice flavour flavor teh kopi makanan cokelat madu trà bánh té café miel kape pagkain',
  tools:
    'drill hammer screw screws paint ladder hose garden plant plants seeds pump filter car motor bor khoan sơn taladro pintura',
};
