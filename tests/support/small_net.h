// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small nets of random weights: their data as files have them, and what they come to by plain arithmetic.
#pragma once
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace test {

constexpr std::size_t kWidth = 8, kHeads = 2, kInner = 16;

using Vector = std::vector<double>;
using Rows = std::vector<Vector>; ///< a vector a piece

class SmallNet {
  public:
    std::string data;
    struct Matrix {
        std::size_t rows = 0, width = 0;
        Vector values, bias; ///< as the net has them: bytes times a scale
        std::size_t bias_at = 0;
    };
    struct Norm {
        Vector weight, bias;
    };

    void number(std::size_t n) {
        for (int shift = 0; shift < 32; shift += 8)
            data += static_cast<char>(n >> shift & 0xFFU);
    }
    void text(const std::string& t) { number(t.size()), data += t; }
    Vector floats(std::size_t count, float about) {
        Vector values;
        for (std::size_t i = 0; i < count; ++i) {
            const float value = about + 0.2F * spread_(dice_);
            put(value), values.push_back(value);
        }
        return values;
    }
    Norm norm() {
        Norm made;
        made.weight = floats(kWidth, 1), made.bias = floats(kWidth, 0);
        return made;
    }
    Matrix matrix(std::size_t rows, std::size_t width, bool biased = true) {
        Matrix made{rows, width, {}, {}, 0};
        number(rows), number(width);
        std::vector<float> scale(rows);
        for (float& s : scale)
            put(s = 0.01F + 0.002F * std::abs(spread_(dice_)));
        made.bias_at = data.size();
        if (biased) made.bias = floats(rows, 0);
        for (std::size_t i = 0; i < rows * width; ++i) {
            const int byte = static_cast<int>(60 * spread_(dice_)) % 128;
            data += static_cast<char>(byte),
                made.values.push_back(byte * static_cast<double>(scale[i / width]));
        }
        return made;
    }
    /// Another bias of a row that is written already.
    void set_bias(Matrix& m, std::size_t row, float bias) {
        data.replace(m.bias_at + row * sizeof bias, sizeof bias, reinterpret_cast<const char*>(&bias),
                     sizeof bias);
        m.bias[row] = bias;
    }
    /// A word's vector with that of its place, weighted.
    static Vector row(const Matrix& words, std::size_t piece, const Vector& places, std::size_t at,
                      const Norm& norm) {
        Vector out(kWidth);
        for (std::size_t i = 0; i < kWidth; ++i)
            out[i] = words.values[piece * kWidth + i] + places[at * kWidth + i];
        return normed(out, norm);
    }
    static Vector times(const Matrix& m, const Vector& x) {
        Vector y(m.bias);
        for (std::size_t r = 0; r < m.rows; ++r)
            for (std::size_t i = 0; i < m.width; ++i)
                y[r] += m.values[r * m.width + i] * x[i];
        return y;
    }
    static Vector sum(Vector a, const Vector& b) {
        for (std::size_t i = 0; i < a.size(); ++i)
            a[i] += b[i];
        return a;
    }
    static Vector normed(Vector x, const Norm& n) {
        double mean = 0, square = 0;
        for (const double v : x)
            mean += v / kWidth;
        for (const double v : x)
            square += (v - mean) * (v - mean) / kWidth;
        for (std::size_t i = 0; i < kWidth; ++i)
            x[i] = (x[i] - mean) / std::sqrt(square) * n.weight[i] + n.bias[i];
        return x;
    }
    static Vector inner(const Matrix& up, const Matrix& down, const Vector& x) {
        Vector y = times(up, x);
        for (double& v : y)
            v *= 0.5 * (1 + std::erf(v / std::sqrt(2.0)));
        return times(down, y);
    }
    /// What a query makes of rows that hold keys and values at these places.
    static Vector attended(const Vector& query, const Rows& rows, std::size_t keys, std::size_t values) {
        Vector mixed(kWidth);
        const std::size_t deep = kWidth / kHeads;
        for (std::size_t h = 0; h < kHeads; ++h) {
            Vector share;
            double total = 0;
            for (const auto& row : rows) {
                double product = 0;
                for (std::size_t i = 0; i < deep; ++i)
                    product += query[h * deep + i] * row[keys + h * deep + i];
                share.push_back(std::exp(product / std::sqrt(static_cast<double>(deep))));
                total += share.back();
            }
            for (std::size_t k = 0; k < rows.size(); ++k)
                for (std::size_t i = 0; i < deep; ++i)
                    mixed[h * deep + i] += share[k] / total * rows[k][values + h * deep + i];
        }
        return mixed;
    }

  private:
    void put(float value) { data.append(reinterpret_cast<const char*>(&value), sizeof value); }
    std::mt19937 dice_{11};
    std::normal_distribution<float> spread_{0, 1};
};

/// A layer of an encoder.
struct SmallEncoder {
    SmallNet::Matrix in, out, up, down;
    SmallNet::Norm attended, fed;
    explicit SmallEncoder(SmallNet& net)
        : in(net.matrix(3 * kWidth, kWidth)), out(net.matrix(kWidth, kWidth)), attended(net.norm()) {
        up = net.matrix(kInner, kWidth), down = net.matrix(kWidth, kInner), fed = net.norm();
    }
    [[nodiscard]] Rows of(const Rows& x) const {
        Rows all, made;
        for (const auto& row : x)
            all.push_back(SmallNet::times(in, row));
        for (std::size_t t = 0; t < x.size(); ++t) {
            const auto mixed = SmallNet::attended(all[t], all, kWidth, 2 * kWidth);
            const auto row = SmallNet::normed(SmallNet::sum(x[t], SmallNet::times(out, mixed)), attended);
            made.push_back(SmallNet::normed(SmallNet::sum(row, SmallNet::inner(up, down, row)), fed));
        }
        return made;
    }
};

} // namespace test
